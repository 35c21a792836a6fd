"""Pictures as files: PNG, SVG and PDF, equal bytes from equal input, whole or not at all."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from matplotlib import rc_context

from timeline_app.drawing.painter import UNITS, paint
from timeline_app.drawing.theme import Theme
from timeline_app.drawing.typeface import FALLBACK, FAMILY
from timeline_app.exporting.whole_files import write_bytes
from timeline_app.layout.timeline_layout import TimelineLayout

FORMATS = ("png", "svg", "pdf")
MOST_PIXELS = 100_000_000

_ALONE = threading.Lock()  # rc_context changes the settings of all threads


class ExportError(ValueError):
    """A picture that cannot be written as asked; the message says why."""


@dataclass(frozen=True, slots=True)
class ImageOptions:
    """How a picture is written.

    Attributes
    ----------
    dpi
        Dots per inch of a PNG; 96 gives one pixel for a page unit.
    outlines
        Letters of an SVG as shapes instead of text.
    transparent
        No ground.
    title, description, source
        Metadata; the description is the alternative text.
    """

    dpi: float = UNITS
    outlines: bool = False
    transparent: bool = False
    title: str = ""
    description: str = ""
    source: str = ""


def image_bytes(layout: TimelineLayout, theme: Theme, kind: str, options: ImageOptions = ImageOptions()) -> bytes:
    """Return a picture as "png", "svg" or "pdf".

    Raises
    ------
    ExportError
        If the kind is another one, or the PNG would have more than a hundred million pixels.
    """
    if kind not in FORMATS:
        raise ExportError(f"no image format {kind!r}; there are {', '.join(FORMATS)}")
    if kind == "png" and layout.width * layout.height * (options.dpi / UNITS) ** 2 > MOST_PIXELS:
        raise ExportError(f"too many pixels at {options.dpi:g} dpi")
    with _ALONE, rc_context({"svg.fonttype": "path" if options.outlines else "none"}):
        figure = paint(layout, theme, logical=kind == "svg" and not options.outlines)
        buffer = io.BytesIO()
        figure.savefig(
            buffer,
            format=kind,
            dpi=options.dpi if kind == "png" else "figure",
            metadata=_METADATA[kind](options),
            facecolor="none" if options.transparent else theme.ground,
        )
    data = buffer.getvalue()
    return _accessible(data, options) if kind == "svg" else data


# Where the shipped face is not installed, the family that it was made from has letters of the same width.
_OWN_FAMILIES = f"'{FAMILY}', '{FALLBACK}'"
_FAMILIES = f"'{FAMILY}', 'Source Sans 3', 'Source Sans Pro', '{FALLBACK}', sans-serif"


def _accessible(svg: bytes, options: ImageOptions) -> bytes:
    """Give an SVG the title and description that screen readers look for; matplotlib writes only catalogue data."""
    text = svg.decode().replace(_OWN_FAMILIES, _FAMILIES)
    start = text.index("<svg ")
    end = text.index(">", start)
    names = [(name, words) for name, words in (("title", options.title), ("desc", options.description)) if words]
    if not names:
        return text.encode()
    labels = " ".join(f"frise-{name}" for name, _ in names)
    elements = "".join(f'\n <{name} id="frise-{name}">{escape(words)}</{name}>' for name, words in names)
    body = text[end + 1 :].replace(f"<title>{escape(options.title)}</title>", "", 1)
    return f'{text[:end]} role="img" aria-labelledby="{labels}">{elements}{body}'.encode()


def write_image(layout: TimelineLayout, theme: Theme, path: Path, options: ImageOptions = ImageOptions()) -> None:
    """Write a picture; the ending of the path says which kind.

    The file appears when it is complete: a failure leaves what was there.

    Raises
    ------
    ExportError
        See :func:`image_bytes`.
    OSError
        If the file cannot be written.
    """
    data = image_bytes(layout, theme, path.suffix.lower().removeprefix("."), options)
    write_bytes(path, data)


def _png(options: ImageOptions) -> dict[str, str | None]:
    words = {"Title": options.title, "Description": options.description, "Source": options.source}
    return {"Software": "Frise", **{key: value for key, value in words.items() if value}}


def _svg(options: ImageOptions) -> dict[str, str | None]:
    words = {"Title": options.title, "Description": options.description, "Source": options.source}
    return {"Date": None, "Creator": "Frise", **{key: value for key, value in words.items() if value}}


def _pdf(options: ImageOptions) -> dict[str, str | None]:
    words = {"Title": options.title, "Subject": options.description, "Keywords": options.source}
    dates = {"CreationDate": None, "ModDate": None}
    return {"Creator": "Frise", "Producer": "Frise", **dates, **{key: value for key, value in words.items() if value}}


_METADATA = {"png": _png, "svg": _svg, "pdf": _pdf}
