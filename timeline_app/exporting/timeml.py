"""The mentions as TimeML: the text with TIMEX3 tags (ISO-TimeML, Pustejovsky et al. 2010)."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from timeline_app.domain.calendar import iso
from timeline_app.project.analysis import Analysis

# Characters that XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def timeml(analysis: Analysis) -> str:
    """Return the article as a TimeML document."""
    text, parts, position = analysis.article.text, [], 0
    for mention, resolution in zip(analysis.mentions, analysis.resolutions, strict=True):
        attributes = {"tid": mention.id.replace("m", "t"), "type": resolution.type.value, "value": resolution.value}
        if resolution.mod is not None:
            attributes["mod"] = resolution.mod
        tag = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
        parts.append(_xml(text[position : mention.span.start]))
        parts.append(f"<TIMEX3 {tag}>{_xml(mention.text)}</TIMEX3>")
        position = mention.span.end
    parts.append(_xml(text[position:]))
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
            f"<DCT>{_dct(analysis)}</DCT>",
            f"<TITLE>{_xml(analysis.article.title)}</TITLE>",
            f"<TEXT>{''.join(parts)}</TEXT>",
            "</TimeML>",
            "",
        )
    )


def _dct(analysis: Analysis) -> str:
    day = analysis.reference.day
    if day is None:
        return ""
    attributes = f'tid="t0" type="DATE" value="{iso(day)}" temporalFunction="false" functionInDocument="CREATION_TIME"'
    return f"<TIMEX3 {attributes}>{iso(day)}</TIMEX3>"


def _xml(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text))
