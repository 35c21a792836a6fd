"""Entry point of ``timeline-app`` and ``python -m timeline_app``."""

from __future__ import annotations

import sys

_INTERRUPTED = 130  # what shells expect: 128 and the number of SIGINT


def main() -> int:
    """Run the command line and return its exit status."""
    try:
        from timeline_app.command_line.main import run  # noqa: PLC0415 - it can be interrupted while it is loaded

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
