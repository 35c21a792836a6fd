"""A project on the hand-made analysis, and a file to keep it in."""

import pytest
from stored_projects import store_sample

from timeline_app.storing import locking


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    """Nobody else is there to let a lock go for a moment."""
    monkeypatch.setattr(locking, "PAUSE", 0)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "conflit.frise"


@pytest.fixture
def stored(path):
    return store_sample(path)
