"""The events as a table for spreadsheets."""

from __future__ import annotations

import csv
import io

from timeline_app.project.analysis import Analysis

_COLUMNS = ("id", "label", "from", "to", "said", "status", "speaker", "actors", "places", "keep", "sentence")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def events_csv(analysis: Analysis) -> str:
    """Return the events of an article as CSV with a head line, in the order of the text.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for event in analysis.events:
        writer.writerow(
            safe_cell(cell)
            for cell in (
                event.id,
                event.label,
                event.when.start.edtf,
                event.when.end.edtf,
                event.said,
                event.status.value,
                event.speaker or "",
                "; ".join(event.actors),
                "; ".join(event.places),
                "yes" if event.keep else "no",
                " ".join(event.sentence.of(analysis.article.text).split()),
            )
        )
    return buffer.getvalue()


def safe_cell(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe stands before one that looks like it."""
    return "'" + cell if cell.startswith(_FORMULA_STARTS) and not cell[1:2].isdigit() else cell
