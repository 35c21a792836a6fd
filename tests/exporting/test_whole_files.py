"""Files are written whole, in their place, and nothing else is put there."""

import os
import stat
import sys
import threading

import pytest

from timeline_app.exporting.whole_files import write_bytes


def test_a_link_stays_and_its_target_is_written(tmp_path):
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among files")
def test_what_is_no_file_is_written_into_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    taken = []
    reader = threading.Thread(target=lambda: taken.append(pipe.read_bytes()))
    reader.start()
    write_bytes(pipe, b"data")
    reader.join()
    assert taken == [b"data"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
def test_a_file_keeps_its_mode(tmp_path):
    file = tmp_path / "private"
    file.touch(mode=0o600)
    write_bytes(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_long_name_that_the_disk_takes_is_written(tmp_path):
    file = tmp_path / ("n" * 250 + ".json")
    write_bytes(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_failure_changes_nothing(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_bytes(tmp_path / "folder", b"new")
    with pytest.raises(OSError, match="nowhere"):
        write_bytes(tmp_path / "nowhere" / "file", b"new")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]
