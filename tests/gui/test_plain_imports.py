import linecache
import subprocess
import sys

_CODE = """
from PySide6.QtCore import QObject
from timeline_app.gui.plain_imports import import_plainly
import_plainly()
import colorsys, linecache
print(len(linecache.cache))
"""


def test_sources_of_modules_are_not_read():
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "0"


def test_it_can_be_said_twice():
    from timeline_app.gui.plain_imports import import_plainly

    import_plainly()
    import_plainly()
    assert linecache.cache == {}
