"""What a meaning is worth when nothing anchors it: the values of TIMEX3 with X for what is not known."""

from __future__ import annotations

from timeline_app.domain.mention import Meaning
from timeline_app.domain.resolution import Anchor, Step, TimexType
from timeline_app.resolving.arguments import inner, number, word
from timeline_app.resolving.clocks import clock_value, part_code, read_clock
from timeline_app.resolving.lengths import read_length
from timeline_app.resolving.place import NOWHERE, Place

_UNITS = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX"}
_STEPS = (Step("derivation.no_dct"),)


def undated(meaning: Meaning) -> Place | None:
    """Return the place of a meaning without its date; None if it cannot be told even so."""
    match meaning.operator:
        case "day_part":
            code, mod = part_code(inner(meaning, "part") or meaning)
            return _place(f"XXXX-XX-XX{'' if code.startswith('T') else 'T'}{code}", TimexType.TIME, mod)
        case "clock" | "at_clock":
            read = read_clock(inner(meaning, "clock") or meaning)
            return _place(f"XXXX-XX-XX{clock_value(read)}", TimexType.TIME) if read is not None else None
        case "night":
            return _place("XXXX-XX-XXTNI", TimexType.TIME)
        case "unit":
            return _place(_UNITS.get(word(meaning, "unit") or "", "XXXX"), TimexType.DATE)
        case "season":
            return _place(f"XXXX-{word(meaning, 'season')}", TimexType.DATE)
        case "quarter" | "half":
            return _place(f"XXXX-{meaning.operator[0].upper()}{number(meaning, 'number')}", TimexType.DATE)
        case "part" | "same":
            of = inner(meaning, "of")
            place = undated(of) if of is not None else None
            return _place(place.value, place.type, word(meaning, "mod")) if place is not None else None
        case "counted" | "counted_vaguely":
            length = read_length(inner(meaning, "length") or meaning)
            return _place(length.value, TimexType.DURATION, length.mod) if length is not None else None
        case "bare_unit":
            return _place("XXXX", TimexType.DATE)
        case "date" | "weekday_in" | "weekday_of" | "nth_weekday" | "weekday_or_habit":
            wday = number(meaning, "weekday")
            return _place(f"XXXX-WXX-{wday}" if wday is not None else "XXXX-XX-XX", TimexType.DATE)
    return _place("XXXX-XX-XX", TimexType.DATE)


def _place(value: str, kind: TimexType, mod: str | None = None) -> Place:
    return Place(kind, value, NOWHERE, "undated", Anchor.NONE, mod, steps=_STEPS, sure=0.3)
