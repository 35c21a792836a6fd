"""The languages whose time expressions have rules."""

from __future__ import annotations

from typing import Final

RULE_LANGUAGES: Final = ("fr",)
