"""Foreign code in a process of its own: if it hangs, grows or crashes, only its file is lost.

The child answers in JSON, so that whoever takes it over gains nothing from the answer.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from timeline_app.domain.article import BlockKind, Evidence
from timeline_app.domain.span import Span
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.dates.claim import DateClaim, Place, Role
from timeline_app.reading.draft import Draft
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import MEGABYTE, SECONDS, Watch

_MEMORY = 500 * MEGABYTE  # of the child, address space
_MOST_ANSWER = 100 * MEGABYTE
_PATIENCE = 0.05  # seconds between two looks at the watch
_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from timeline_app.reading.isolation import child; child(*sys.argv[2:])"
)


def read_apart(function: str, data: bytes, watch: Watch) -> Draft:
    """Call a reader in a child process.

    Parameters
    ----------
    function
        "module:function" of a reader that takes the bytes and a name and returns a draft.
    data, watch
        The file, and the patience with it.

    Raises
    ------
    ReadingError
        What the reader raised; ``damaged`` if the child crashed; ``slow`` or ``cancelled`` from the watch.
    """
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-I", "-c", _CHILD, root, function, watch.name]
    with TemporaryFile() as file, TemporaryFile() as answer_file:
        file.write(data)
        file.seek(0)
        with subprocess.Popen(command, stdin=file, stdout=answer_file, stderr=subprocess.DEVNULL) as process:  # noqa: S603
            try:
                _wait(process, watch)
            finally:
                process.kill()
        answer_file.seek(0)
        answer = answer_file.read(_MOST_ANSWER)
    try:
        content = json.loads(answer) if process.returncode == 0 else None
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise ReadingError("reading.error.damaged", {"name": watch.name})
    if "error" in content:
        raise ReadingError(content["error"], content["values"])
    return _unpacked(content)


def _wait(process: subprocess.Popen[bytes], watch: Watch) -> None:
    """Wait for the end of the child, looking at the watch."""
    while True:
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            watch.look()
        else:
            return


def child(function: str, name: str) -> None:
    """Be the child: read the file from standard input and answer on standard output."""
    _limit()
    module, _, member = function.partition(":")
    try:
        content = _packed(getattr(import_module(module), member)(sys.stdin.buffer.read(), name))
    except ReadingError as error:
        content = {"error": error.message_id, "values": error.values}
    except MemoryError:
        content = {"error": "reading.error.bomb", "values": {"name": name}}
    sys.stdout.buffer.write(json.dumps(content).encode("ascii"))


def _limit() -> None:
    """Bound memory and processor time of this process, where the system can (not on Windows)."""
    try:
        import resource  # noqa: PLC0415  POSIX only
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS) + 1))


def _packed(draft: Draft) -> dict[str, Any]:
    return {
        "text": draft.text,
        "lines": [(*line.span, line.gap, line.kind.value if line.kind else None, line.level) for line in draft.lines],
        "claims": [(c.place.value, c.role.value, c.text, c.year, c.month, c.day, c.minute) for c in draft.claims],
        "notes": [(note.message, note.values) for note in draft.notes],
        "left_out": draft.left_out,
    }


def _unpacked(content: dict[str, Any]) -> Draft:
    text = content["text"]
    return Draft(
        text,
        tuple(
            Line.of(text[start:end], Span(start, end), gap, BlockKind(kind) if kind else None, level)
            for start, end, gap, kind, level in content["lines"]
        ),
        claims=tuple(DateClaim(Place(place), Role(role), *fields) for place, role, *fields in content["claims"]),
        notes=tuple(
            Evidence(message, tuple((name, value) for name, value in values)) for message, values in content["notes"]
        ),
        left_out=tuple(content["left_out"]),
    )
