"""Entry point of ``timeline-app`` and ``python -m timeline_app``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    from timeline_app.command_line.main import run  # noqa: PLC0415 - the parser is needed only here

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
