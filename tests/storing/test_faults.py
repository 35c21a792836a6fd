"""Disks that are full, gone, read-only or broken: nothing acknowledged is lost, nothing fails in silence."""

import multiprocessing
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest
from stored_projects import relabelled, store_sample, with_sample

from timeline_app.project.project import Project
from timeline_app.storing import locking, project_file
from timeline_app.storing.errors import StorageError
from timeline_app.storing.work import new_work, open_work

LONG = "x" * 3000


def sound(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def fill(work, project):
    """Record changes until one fails; return the project as it was acknowledged last, and the error."""
    for number in range(2000):
        after = relabelled(project, number % 7, f"{number} {LONG}")
        try:
            work.record("label", project, after)
        except StorageError as error:
            return project, error
        project = after
    raise AssertionError("the disk never filled up")


@contextmanager
def small_disk(folder, size):
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "frise-test", folder], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip("only the administrator may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk is mounted as Linux does")
def test_a_full_disk_keeps_what_was_acknowledged(tmp_path):
    with small_disk(tmp_path / "disk", 400) as disk:
        path = disk / "conflit.frise"
        project = store_sample(path)
        work = open_work(path)
        project, error = fill(work, work.history().present)
        assert error.message_id == "storing.error.full"
        assert work.history().present == project
        # What is left of the disk still takes small changes, or says again that it is full.
        work.close()
        assert sound(path)
        again = open_work(path)
        assert again.history().present == project
        again.close()


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk is mounted as Linux does")
def test_no_room_for_a_copy(tmp_path, stored, path):
    with small_disk(tmp_path / "disk", 32) as disk:
        work = open_work(path)
        with pytest.raises(StorageError) as caught:
            work.copy_to(disk / "copie.frise", is_named=True)
        assert caught.value.message_id == "storing.error.full"
        assert list(disk.iterdir()) == []
        work.record("label", stored, relabelled(stored, 0, "Suite"))
        work.close()


@pytest.mark.skipif(sys.platform != "linux", reason="mounted again as Linux does")
def test_a_medium_that_is_read_only(tmp_path):
    with small_disk(tmp_path / "disk", 400) as disk:
        path = disk / "conflit.frise"
        project = store_sample(path)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        work = open_work(path)
        assert work.obstacle == "storing.notice.read_only"
        assert work.history().present == project
        with pytest.raises(StorageError) as caught:
            work.record("label", project, relabelled(project, 0, "Autre"))
        assert caught.value.message_id == "storing.error.read_only"
        copy = work.save_as(tmp_path / "copie.frise")
        copy.record("label", project, relabelled(project, 0, "Autre"))
        copy.close()


@pytest.mark.skipif(sys.platform != "linux", reason="mounted again as Linux does")
def test_a_medium_that_turns_read_only_while_the_project_is_open(tmp_path):
    with small_disk(tmp_path / "disk", 400) as disk:
        path = disk / "conflit.frise"
        project = store_sample(path)
        work = open_work(path)
        # A file that is open to write keeps the medium from turning; a disk that fails turns all the same.
        work._file._connection.execute("ROLLBACK")
        work._file._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StorageError) as caught:
            work.record("label", project, relabelled(project, 0, "Autre"))
        assert caught.value.message_id == "storing.error.forbidden_to_write"
        assert work.history().present == project
        work.close()


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="limits of POSIX systems")
@pytest.mark.parametrize("beyond", [0, 1000, 4096, 9000])
def test_writes_that_fail_half_way(path, stored, beyond):
    work = open_work(path)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    project = stored
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + beyond, limits[1]))
        project, error = fill(work, project)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert error.message_id in ("storing.error.device", "storing.error.full")
    assert work.history().present == project
    after = relabelled(project, 0, "Encore")
    work.record("label", project, after)
    work.close()
    assert sound(path)
    again = open_work(path)
    assert again.history().present == after
    again.close()


@pytest.mark.parametrize(("happens", "told"), [("deleted", "gone"), ("moved", "gone"), ("replaced", "replaced")])
@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_file_that_goes_while_it_is_open(path, stored, tmp_path, happens, told):
    work = open_work(path)
    if happens == "deleted":
        path.unlink()
    elif happens == "moved":
        path.rename(tmp_path / "ailleurs.frise")
    else:
        other = tmp_path / "autre.frise"
        store_sample(other, 1)
        other.replace(path)
    with pytest.raises(StorageError) as caught:
        work.record("label", stored, relabelled(stored, 0, "Autre"))
    assert caught.value.message_id == f"storing.error.{told}"
    rescued = work.copy_to(tmp_path / "secours.frise", is_named=False)
    after = relabelled(stored, 0, "Autre")
    rescued.record("label", stored, after)
    rescued.close()
    again = open_work(tmp_path / "secours.frise")
    assert again.history().present == after
    assert len(again.history().undoable) == 5
    again.close()


def test_the_second_window_reads_only(path, stored):
    first, second = open_work(path), open_work(path)
    assert (first.obstacle, second.obstacle) == ("", "storing.notice.in_use")
    assert second.history().present == stored
    with pytest.raises(StorageError) as caught:
        second.record("label", stored, relabelled(stored, 0, "Autre"))
    assert caught.value.message_id == "storing.error.in_use"
    second.close()
    after = relabelled(stored, 0, "Premier")
    first.record("label", stored, after)
    third = open_work(path)
    assert third.obstacle == "storing.notice.in_use"
    assert third.history().present == after
    first.close()
    third.close()
    fourth = open_work(path)
    assert fourth.obstacle == ""
    fourth.close()


def _obstacle(path, answers):
    work = open_work(path)
    answers.put(work.obstacle)
    work.close()


def test_the_second_program_reads_only(path, stored):
    started = multiprocessing.get_context("spawn")
    answers = started.Queue()
    work = open_work(path)
    again = open_work(path)  # another window of this program must not loosen the lock
    again.close()
    for expected in ("storing.notice.in_use", ""):
        other = started.Process(target=_obstacle, args=(path, answers))
        other.start()
        assert answers.get(timeout=60) == expected
        other.join(60)
        work.close()


def test_a_file_that_is_open_is_not_replaced(path, stored, tmp_path):
    work = open_work(path)
    other = new_work(tmp_path / "autre.frise", is_named=True)
    with pytest.raises(StorageError) as caught:
        other.copy_to(path, is_named=True)
    assert caught.value.message_id == "storing.error.in_use"
    work.close()
    other.copy_to(path, is_named=True).close()
    other.close()


def test_a_commit_that_fails_leaves_the_file_as_it_was(path, stored, monkeypatch):
    work = open_work(path)

    def fail(connection, rows):
        connection.execute("INSERT INTO present (step, at) VALUES (1, '')")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(project_file, "write_rows", fail)
    with pytest.raises(StorageError):
        work.record("label", stored, relabelled(stored, 0, "Autre"))
    monkeypatch.undo()
    after = relabelled(stored, 1, "Après")
    work.record("label", stored, after)
    work.close()
    again = open_work(path)
    assert again.history().present == after
    again.close()


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(StorageError) as caught:
        new_work(tmp_path / "rien" / "conflit.frise", is_named=True)
    assert caught.value.message_id == "storing.error.no_folder"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may do everything")
def test_a_folder_that_is_not_ours(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError) as caught:
        new_work(tmp_path / "conflit.frise", is_named=True)
    assert caught.value.message_id == "storing.error.forbidden_to_write"


def test_text_that_is_none_is_refused_in_words(path):
    work = new_work(path, is_named=True)
    with pytest.raises(StorageError) as caught:
        work.record("open", Project(), with_sample(Project(), "\ud800"))
    assert caught.value.message_id == "storing.error.no_text"
    work.close()


def test_a_folder_without_locks_is_read_in_a_copy(path, stored, tmp_path, monkeypatch):
    def fail(_path, _formats):
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_LOCK"
        raise error

    before = path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(locking, "writable", fail)
        work = open_work(path)
    assert work.obstacle == "storing.notice.no_locks"
    assert work.history().present == stored
    with pytest.raises(StorageError) as caught:
        work.record("label", stored, relabelled(stored, 0, "Autre"))
    assert caught.value.message_id == "storing.error.no_locks"
    assert path.read_bytes() == before
    copy = work.save_as(tmp_path / "copie.frise")
    copy.record("label", stored, relabelled(stored, 0, "Autre"))
    copy.close()


def test_damage_is_told_where_the_file_is_only_read(path, stored):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM correction WHERE id = 2")
    work = open_work(path, writing=False)
    assert work.is_damaged
    assert work.losses.corrections == 1
