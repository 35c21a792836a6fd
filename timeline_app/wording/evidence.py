"""What speaks for a date of publication, as sentences with the words themselves."""

from __future__ import annotations

from timeline_app.domain.article import Evidence
from timeline_app.domain.resolution import Step
from timeline_app.wording.derivation import sentence
from timeline_app.wording.typography import NBSP

_LONGEST = 80  # characters of the words shown


def evidence_sentence(evidence: Evidence, text: str, language: str) -> str:
    """Return a piece of evidence as a sentence, with the words that it rests on in quotation marks."""
    told = sentence(Step(evidence.message, evidence.values), language)
    if evidence.span is None:
        return told
    words = " ".join(evidence.span.of(text).split())
    if words in told:
        return told
    told = told[:1].lower() + told[1:]
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + "…"
    quoted = f"«\u202f{words}\u202f»" if language == "fr" else f"“{words}”"
    return f"{quoted}{NBSP}: {told}" if language == "fr" else f"{quoted}: {told}"
