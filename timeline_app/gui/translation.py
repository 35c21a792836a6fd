"""The language of the interface: Qt Linguist files read as they are, changed while the program runs.

Strings in the code are English; ``resources/translations/frise_LANGUAGE.ts`` has the French ones and the plurals of
both.  They are read directly, so that no compiled file has to be built or shipped.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from timeline_app.resource_files import resource

LANGUAGES = ("fr", "en")

# Which of the two forms of a plural a number takes: French counts 0 and 1 as singular, English only 1.
_PLURAL: dict[str, Callable[[int], int]] = {"fr": lambda n: int(n > 1), "en": lambda n: int(n != 1)}

_Forms = tuple[str, ...]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a string of a table for translation; typed, unlike Qt's own."""
    return text


# What Qt's own French lacks: the words changed after they were translated.
QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


@cache
def read_translations(language: str) -> dict[tuple[str, str], _Forms]:
    """Read the finished translations of a language: (context, source) → one form, or one a plural."""
    root = ElementTree.parse(resource("translations", f"frise_{language}.ts")).getroot()  # noqa: S314 - our own file
    found: dict[tuple[str, str], _Forms] = {}
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            found[name, message.findtext("source") or ""] = forms
    return found


class LinguistTranslator(QTranslator):
    """Looks strings up in a Qt Linguist source file."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = read_translations(language)
        self._plural = _PLURAL[language]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Tell Qt that there is something to look up."""
        return not self._forms

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the translation, None for Qt to go on looking."""
        forms = self._forms.get((context, source))
        if forms is None:
            return None
        return forms[self._plural(n)] if len(forms) > 1 and n >= 0 else forms[0]


def system_language() -> str:
    """Return the first of the system's languages that the interface speaks, English without one."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in LANGUAGES:
            return name[:2]
    return "en"


class InterfaceLanguage(QObject):
    """The translators that are installed: ours and that of Qt's own buttons and dialogs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current = ""
        self._installed: list[QTranslator] = []

    def remove(self) -> None:
        """Speak the language of the code again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def set(self, language: str, region: str = "") -> None:
        """Speak a language, with the calendar of a region; every widget gets a ``LanguageChange`` event."""
        QLocale.setDefault(QLocale(f"{language}_{region}" if region else language))
        if language == self.current:
            return
        self.current = language
        self.remove()
        qt = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        found = qt.load(f"qtbase_{language}", folder)
        self._installed = [*([qt] if found else []), LinguistTranslator(language, self)]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
