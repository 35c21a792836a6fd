"""A window on the hand-made analysis, in both languages."""

import gc
from contextlib import contextmanager
from pathlib import Path

import hand_made
import pytest
from PySide6.QtCore import QEvent, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from timeline_app.gui.application import Application
from timeline_app.gui.fonts import load_fonts
from timeline_app.gui.opening import Reader
from timeline_app.gui.plain_imports import import_plainly
from timeline_app.gui.preferences import InMemory, Preferences

import_plainly()  # as the program does: background threads import too


def read_source(source):
    return [hand_made.read(Path(source).read_text(encoding="utf-8"), source)]


def read_page(page):
    return hand_made.read(hand_made.sample_text(), page)


READER = Reader(read_source, hand_made.read, read_page)


@pytest.fixture(scope="session")
def qapp_args():
    QStandardPaths.setTestModeEnabled(True)
    return ["frise"]


@pytest.fixture(scope="session")
def faces(qapp):
    load_fonts()


@pytest.fixture(params=["fr", "en"])
def language(request):
    return request.param


@pytest.fixture
def preferences(language):
    """Return the preferences of a window; whatever has one is tried in both languages."""
    chosen = Preferences(InMemory())
    chosen.set("theme", "light")
    chosen.set("language", language)
    chosen.set("threshold", 0.7)  # two of the events of the sample are less sure
    return chosen


@contextmanager
def running(qapp, preferences, engine=hand_made.analyse, folder=None):
    """Run the program; at the end its windows are closed and what they leave is collected."""
    made = Application(qapp, preferences, READER, engine, folder)
    yield made
    for window in list(made.windows):
        window.close()
    made.close()
    qapp.processEvents()
    gc.collect()


@pytest.fixture
def application(qapp, faces, preferences, qtbot):
    with running(qapp, preferences) as made:
        yield made


@pytest.fixture
def empty_window(application, qtbot):
    window = application.new_window()
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def window(empty_window, qtbot):
    """Return a window with the sample article, its text set and its timeline drawn."""
    show_sample(empty_window, qtbot)
    return empty_window


def either(language, french, english):
    """Return what is expected in the language of the interface."""
    return {"fr": french, "en": english}[language]


def show_sample(window, qtbot):
    window.files.open_sample()
    qtbot.waitUntil(lambda: window.presenter.is_settled, timeout=15000)


def event_of(window, said):
    """Return the event dated by some words."""
    return next(event for event in window.session.project.events if event.said == said)


def type_words(widget, words):
    """Type words; QTest's own keyClicks aborts at letters with accents."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
