"""A page → its lines, each with the element that holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.domain.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "td"),
        *("th", "time", "tt", "u", "var", "wbr"),
    )
)
_SILENT = frozenset(
    (
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "select",
        "option",
        "textarea",
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OUTER = frozenset(("nav", "footer", "aside", "header", "form", "menu", "button", "dialog"))
_CAPTION = re.compile(
    r"caption|legende|légende|credit|copyright|slideshow|diapo|carousel|carrousel|gallery|galerie", re.IGNORECASE
)
_LONGEST_CAPTION = 600  # characters; more is an article in a box that is named after its picture
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|lire-?aussi|a-?lire|voir-?aussi|read-?(?:more|also|next)|share|sharing|partage|social|newsletter|sidebar|"
    r"teasers?|promo|recommend\w*|outbrain|taboola|comments?|commentaires|cookies?|consent|breadcrumbs?|fil-?ariane|menu|navbar|"
    r"nav|tags?|topics|pub|advert\w*|banner|abonnement|paywall|subscribe|subscription|toolbar|player)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEVER_ASIDE = frozenset(("html", "body", "main", "article"))
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 250  # elements inside each other; deeper ones are read as one line


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page.

    Attributes
    ----------
    text
        With single blanks.
    kind, level
        As far as the element says it.
    linked
        Share of its characters that belong to links, 0 to 1.
    outer
        It stands in a navigation, footer, aside or the like, or in a box named after such things.
    """

    text: str
    kind: BlockKind | None
    level: int
    linked: float
    outer: bool


@dataclass(frozen=True, slots=True)
class _Context:
    """What the elements around a text say of it."""

    kind: BlockKind | None = None
    level: int = 0
    link: bool = False
    outer: bool = False
    depth: int = 0

    def inside(self, element: HtmlElement) -> _Context:
        """Return what holds inside an element."""
        tag, kind, level = element.tag, self.kind, self.level
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        if tag == "figcaption" or _is_caption(element, names):
            kind, level = BlockKind.CAPTION, 0
        elif tag in _HEADINGS and kind is not BlockKind.CAPTION:
            kind, level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag in ("li", "dd", "dt") and kind is None:
            kind = BlockKind.LIST_ITEM
        elif tag == "blockquote" and kind is None:
            kind = BlockKind.QUOTE
        outer = self.outer or _is_outer(element) or _is_aside(element, names)
        return _Context(kind, level, self.link or tag == "a", outer, self.depth + 1)


def _is_caption(element: HtmlElement, names: str) -> bool:
    return _CAPTION.search(names) is not None and len(element.text_content()) <= _LONGEST_CAPTION


def _is_outer(element: HtmlElement) -> bool:
    """Tell whether an element belongs to the page by its name; the header of the article holds the headline."""
    return element.tag in _OUTER and not (element.tag == "header" and element.find(".//h1") is not None)


def _is_aside(element: HtmlElement, names: str) -> bool:
    if element.tag in _NEVER_ASIDE or _ASIDE.search(names) is None:
        return False
    return element.find(".//h1") is None


def stands_outside(element: HtmlElement) -> bool:
    """Tell whether an element stands in a navigation, a footer, a box of other articles or of comments."""
    return any(
        _is_outer(around) or _is_aside(around, f"{around.get('class', '')} {around.get('id', '')}")
        for around in element.iterancestors()
    )


class _Collector:
    """Gathers texts to lines; a line is what the first of its words says it is."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._context = _Context()

    def add(self, text: str | None, context: _Context) -> None:
        """Go on with the line."""
        if not text:
            return
        words = text.strip()
        if words and not any(piece.strip() for piece in self._pieces):
            self._context = context
        self._pieces.append(text)
        self._linked += len(words) if context.link else 0

    def end_line(self) -> None:
        """Finish the line, if there is one."""
        text = _BLANKS.sub(" ", "".join(self._pieces)).strip()
        if text.strip(" |"):
            context, linked = self._context, min(1.0, self._linked / len(text))
            self.lines.append(PageLine(text.strip(" |"), context.kind, context.level, linked, context.outer))
        self._pieces, self._linked = [], 0


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")) is not None


def page_lines(root: HtmlElement) -> list[PageLine]:
    """Return the lines of a page in the order of its source.

    The walk keeps its own stack: a hostile page may be deeper than Python's.
    """
    collector = _Collector()
    stack: list[tuple[HtmlElement, _Context, bool]] = [(root, _Context(), False)]
    while stack:
        element, around, leaving = stack.pop()
        if leaving:
            _leave(element, collector)
            collector.add(element.tail, around)
        elif not isinstance(element.tag, str) or element.tag in _SILENT or _is_hidden(element):
            collector.add(element.tail, around)
        else:
            inside = around.inside(element)
            if element.tag not in _INLINE:
                collector.end_line()
            collector.add(element.text, inside)
            stack.append((element, around, True))
            if around.depth < _DEEPEST:
                stack += [(child, inside, False) for child in reversed(element)]
            else:
                collector.add(" ".join(element.itertext()), inside)
    collector.end_line()
    return collector.lines


def _leave(element: HtmlElement, collector: _Collector) -> None:
    if element.tag in ("td", "th"):
        collector.add(" | ", _Context())
    elif element.tag not in _INLINE:
        collector.end_line()
