"""Facts about the source as a whole."""

from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "timeline_app"


def test_every_folder_says_what_it_is():
    for init in PACKAGE.rglob("__init__.py"):
        assert init.read_text(encoding="utf-8").startswith('"""'), init
