"""Every message of this folder has its sentence."""

import re
from pathlib import Path

from timeline_app.storing.errors import StorageError
from timeline_app.wording.messages import messages

PACKAGE = Path(__file__).parents[2] / "timeline_app"


def test_every_message_of_the_code_exists():
    code = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "storing").glob("*.py"))
    used = {f"storing.error.{name}" for name in re.findall(r'StorageError\(\s*"(\w+)"', code)}
    used |= {f"storing.error.{name}" for name in re.findall(r'"SQLITE_\w+": "(\w+)"', code)}
    used |= set(re.findall(r'"(storing\.notice\.\w+)"', code))
    used |= {name.replace("notice", "error") for name in used if "notice" in name}
    assert len(used) > 20
    for language in ("fr", "en"):
        assert used <= messages(language).ids()


def test_errors_name_the_file():
    error = StorageError("full", "/disk/conflit.frise")
    assert messages("en").text(error.message_id, **error.values).startswith("conflit.frise:")
