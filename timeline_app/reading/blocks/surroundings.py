"""Lines told by their neighbours: what stands among lines that are set aside."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.domain.article import BlockKind
from timeline_app.reading.blocks.bylines import head_end
from timeline_app.reading.blocks.line import Line
from timeline_app.reading.blocks.service import is_service

_BRIEF = 8  # words of a line without a full stop that its neighbours tell


def _is_menu(line: Line | None) -> bool:
    return line is not None and line.kind is BlockKind.BOILERPLATE


def mark_services(lines: Sequence[Line]) -> list[Line]:
    """Set aside what a site says to its visitors near lines that are set aside."""
    marked = list(lines)
    above: Line | None = None
    for index, (line, below) in enumerate(zip(lines, _below(lines), strict=True)):
        near_menu = _is_menu(above) or (above is None and _is_menu(below))
        if near_menu and line.is_open and is_service(line, among_others=True):
            marked[index] = line.known_as(BlockKind.BOILERPLATE, "service")
        above = above if _is_run_on(marked[index]) else marked[index]
    return marked


def _below(lines: Sequence[Line]) -> list[Line | None]:
    """Return for each line the next one below it that is not a brief one of which nothing is known."""
    found: list[Line | None] = []
    below: Line | None = None
    for line in reversed(lines):
        found.append(below)
        below = below if _is_run_on(line) else line
    return found[::-1]


def mark_surrounded(lines: Sequence[Line]) -> list[Line]:
    """Set aside brief lines above and below the paragraphs (and bare figures anywhere) between lines set aside."""
    prose = [index for index, line in enumerate(lines) if line.is_open and line.is_prose]
    if not prose:
        return list(lines)
    head, last = head_end(lines, prose), prose[-1]
    marked: list[Line] = []
    for index, (line, below) in enumerate(zip(lines, _below(lines), strict=True)):
        between = bool(marked) and marked[-1].is_aside and below is not None and below.is_aside
        outside = index < head or index > last
        if between and line.is_open and _is_told_by_neighbours(line, outside):
            marked.append(line.known_as(BlockKind.BOILERPLATE, "foot" if index > last else "menu"))
        else:
            marked.append(line)
    return marked


def _is_told_by_neighbours(line: Line, outside: bool) -> bool:
    return (outside and line.words <= _BRIEF and not line.ends_sentence) or not any(map(str.isalpha, line.text))


def _is_run_on(line: Line) -> bool:
    return line.is_open and line.words <= _BRIEF and not line.ends_sentence
