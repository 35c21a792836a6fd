"""Runs → lines → paragraphs: what the width of the page broke is joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from timeline_app.reading.lexicon import compounds
from timeline_app.reading.pdf.columns import Region
from timeline_app.reading.pdf.runs import Run

_BULLET = re.compile(r"(?:[-–—•*◦▪●‣·→])\s*\S|\d{1,2}[.)]\s+\S|={2,}")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_SENTENCE_END = re.compile(r"[.!?…:;][\"»”)\s]*$")
_FULL_STOP = re.compile(r"[.!?…][\"»”)\s]*$")
_JUSTIFIED = 0.6  # share of the lines of a justified column that reach the margin
_FEW_LINES = 4  # that prove nothing
_SPACING = 1.3  # usual leadings; a line further down opens a paragraph
_BLANK = 1.75  # … and from here on a blank line stands between
_SIZE_CHANGE = 0.08  # share by which the font size of a heading differs


@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed line with the margins of its column, in points.

    ``is_flush``: its column is justified, so that only the last line of a paragraph ends before the margin.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    margin_left: float
    margin_right: float
    is_flush: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Joined lines; ``gap`` tells that a blank line stands before."""

    text: str
    size: float
    gap: bool


def text_lines(region: Region) -> list[TextLine]:
    """Join the runs of a region that stand on one baseline."""
    lines: list[list[Run]] = []
    for run in region.runs:
        if lines and abs(lines[-1][0].bottom - run.bottom) < max(lines[-1][0].size, run.size) * 0.45:
            lines[-1].append(run)
        else:
            lines.append([run])
    margins = _margins(region)
    found = [_joined(sorted(runs, key=lambda run: run.left), margins) for runs in lines]
    flush = sum(_reaches_margin(line) for line in found) >= _JUSTIFIED * len(found) and len(found) > _FEW_LINES
    return [replace(line, is_flush=flush) for line in found]


def _reaches_margin(line: TextLine) -> bool:
    return line.margin_right - line.right < line.size / 8


def _margins(region: Region) -> dict[int, tuple[float, float]]:
    """Return the margins of each font size: a headline may be wider than the text under it."""
    found: dict[int, tuple[float, float]] = {}
    for run in region.runs:
        left, right = found.get(round(run.size), (run.left, run.right))
        found[round(run.size)] = (min(left, run.left), max(right, run.right))
    return found


def _joined(runs: Sequence[Run], margins: dict[int, tuple[float, float]]) -> TextLine:
    size = max(run.size for run in runs)
    left, right = margins[round(size)]
    return TextLine(
        " ".join(run.text for run in runs),
        min(run.left for run in runs),
        max(run.right for run in runs),
        min(run.bottom for run in runs),
        size,
        left,
        right,
    )


def _letter_width(line: TextLine) -> float:
    return (line.right - line.left) / max(1, len(line.text))


def _unbreakable(text: str) -> str:
    """Return the beginning of a line up to where it may break; "4 heures" and "« Ici" hold together."""
    head, *rest = text[:80].split(" ")
    for word in rest:
        holds = head[-1].isdecimal() or head[-1] in "«(" or (len(head) <= 3 and head[-1] == ".")
        if not holds and word[:1] not in ("?", "!", ":", ";", "»"):
            break
        head = f"{head} {word}"
    return head


def _broke_on_purpose(before: TextLine, after: TextLine) -> bool:
    """Tell whether the first word of a line would have had room at the end of the line before."""
    word = len(_unbreakable(after.text)) + 1
    return before.right + word * _letter_width(before) < before.margin_right - before.size / 2


def _opens(before: TextLine, after: TextLine, leading: float) -> bool:
    """Tell whether a line opens a paragraph."""
    down = before.bottom - after.bottom
    if down <= 0:  # the next column or page: a sentence may go on
        if _FULL_STOP.search(before.text):
            return True
        ends = _SENTENCE_END.search(before.text) is not None or _broke_on_purpose(before, after)
        return ends and not after.text[:1].islower()
    if down > _SPACING * leading or abs(before.size - after.size) > _SIZE_CHANGE * before.size:
        return True
    if after.text[:1].islower() and not _FULL_STOP.search(before.text):
        return False
    indented = (
        after.left - after.margin_left > 0.8 * after.size and before.left - before.margin_left < 0.4 * before.size
    )
    return indented or _broke_on_purpose(before, after) or _BULLET.match(after.text) is not None


def _joint(before: str, after: str, known: frozenset[str]) -> str:
    """Join two lines; a hyphen goes where it only broke the word, and stays in "peut-être" and "Val-d’Oise"."""
    if not _HYPHEN.search(before) or not after[:1].isalpha():
        return f"{before} {after}"
    parts = compounds()
    head, tail = re.split(r"[\s'’\"“(«]", before)[-1][:-1], re.split(r"[\s,.;:!?»)]", after, maxsplit=1)[0]
    whole, parted = (head + tail).casefold(), f"{head}-{tail}".casefold()
    compound = head.casefold() in parts.heads or head.endswith("-t") or tail.casefold() in parts.tails
    stays = before[-1] != "\u00ad" and (parted in known or (whole not in known and (tail[:1].isupper() or compound)))
    return before + after if stays else before[:-1] + after


def paragraphs(pages: Sequence[Sequence[Region]]) -> list[Paragraph]:
    """Join the lines of a document, across columns and pages."""
    lines = [line for page in pages for region in page for line in text_lines(region)]
    if not lines:
        return []
    leading = _leading(lines)
    known = frozenset(
        word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)[1:-1]
    )
    found = [Paragraph(lines[0].text, lines[0].size, True)]
    for before, after in pairwise(lines):
        if _opens(before, after, leading(before.size)):
            gap = not 0 < before.bottom - after.bottom <= _BLANK * leading(before.size)
            found.append(Paragraph(after.text, after.size, gap))
        else:
            last = found[-1]
            found[-1] = Paragraph(_joint(last.text, after.text, known), last.size, last.gap)
    return found


def _leading(lines: Sequence[TextLine]) -> _Leading:
    steps = [
        (before.bottom - after.bottom) / before.size
        for before, after in pairwise(lines)
        if 0 < before.bottom - after.bottom < 2.2 * before.size
    ]
    return _Leading(min(median(steps), _common(steps)) if steps else 1.2)


def _common(steps: Sequence[float]) -> float:
    """Return the most frequent step, in twentieths of the font size."""
    counts: dict[int, int] = {}
    for step in steps:
        counts[round(step * 20)] = counts.get(round(step * 20), 0) + 1
    return max(counts, key=lambda step: counts[step]) / 20


@dataclass(frozen=True, slots=True)
class _Leading:
    """The usual distance between baselines, as a share of the font size."""

    share: float

    def __call__(self, size: float) -> float:
        return self.share * size
