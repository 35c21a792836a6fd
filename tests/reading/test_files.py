"""Text files: any encoding, and files that cannot be read."""

import os
import subprocess
import sys

import pytest

from timeline_app.domain.calendar import day_of, iso
from timeline_app.reading import limits, sources
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.read import read_bytes, read_file, read_many
from timeline_app.resource_files import resource
from timeline_app.wording.messages import messages

TODAY = day_of(2024, 6, 1)
SAMPLE = resource("samples", "detroit-orsan.txt").read_text(encoding="utf-8")
PLAIN = SAMPLE.replace("\u202f", " ").replace("œ", "oe")


def failure(call, *arguments):
    with pytest.raises(ReadingError) as caught:
        call(*arguments)
    for language in ("fr", "en"):
        assert messages(language).text(caught.value.message_id, **caught.value.values)
    return caught.value.message_id.removeprefix("reading.error.")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"]
)
def test_unicode_encodings(encoding):
    assert read_bytes(SAMPLE.encode(encoding), "a.txt").text == SAMPLE


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp850", "cp437"])
def test_western_encodings(encoding):
    text = (
        PLAIN if encoding in ("cp1252", "mac_roman") else PLAIN.translate({ord("’"): "'", ord("À"): "A", ord("É"): "E"})
    )
    assert read_bytes(text.encode(encoding), "a.txt").text == text


def test_cyrillic_encoding():
    text = "Президент России Владимир Путин провёл в пятницу телефонный разговор с президентом Франции. " * 8
    assert read_bytes(text.encode("cp1251"), "a.txt").text == text


def test_lines_in_different_encodings():
    lines = [SAMPLE.encode(), PLAIN.encode("cp1252"), SAMPLE.encode()]
    article = read_bytes(b"\n".join(lines), "a.txt")
    assert article.text == "\n".join((SAMPLE, PLAIN, SAMPLE))
    assert not article.notes


def test_a_text_cut_within_a_letter():
    article = read_bytes("Été : déjà vu.\nC'était hier.\nLa d".encode() + b"\xc3", "a.txt")
    assert article.text == "Été : déjà vu.\nC'était hier.\nLa d\ufffd"
    assert article.notes[0].values == (("count", 1),)


def test_a_zero_that_strayed_into_a_text_is_replaced_and_told():
    article = read_bytes(SAMPLE.encode()[:900] + b"\x00" + SAMPLE.encode()[900:], "a.txt")
    assert article.text.replace("\ufffd", "") == SAMPLE
    assert [note.message for note in article.notes] == ["reading.note.broken_bytes"]


def test_line_ends_stay():
    text = SAMPLE.replace("\n", "\r\n")
    assert read_bytes(text.encode(), "a.txt").text == text


def test_decomposed_letters_are_composed_with_a_way_back():
    source = "Trêve signée.\n\nLe détroit est rouvert depuis février.".replace("ê", "e\u0302").replace("é", "e\u0301")
    article = read_bytes(source.encode(), "a.txt")
    assert article.text == "Trêve signée.\n\nLe détroit est rouvert depuis février."
    start = article.text.index("février")
    assert source[article.offsets.to_source(start) :].startswith("fe\u0301vrier")


def test_broken_bytes_are_replaced_and_told():
    data = SAMPLE.encode()[:900] + b"\xff\xfe" + SAMPLE.encode()[900:]
    article = read_bytes(data, "a.txt")
    assert article.text.count("\ufffd") >= 1
    assert [note.message for note in article.notes] == ["reading.note.broken_bytes"]


def test_direction_marks_are_told():
    article = read_bytes("Le texte \u202eégnahc\u202c a été lu mardi par tous les délégués.".encode(), "a.txt")
    assert [note.message for note in article.notes] == ["reading.note.direction_marks"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"texte\x00texte", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"a" * (limits.TEXT_BYTES + 1), "huge"),
    ],
    ids=["nothing", "blanks", "NUL", "all bytes", "picture", "huge"],
)
def test_bytes_that_are_no_text(data, why):
    assert failure(read_bytes, data, "a.txt") == why


def test_missing_folder_device_pipe_and_loop(tmp_path):
    folder = tmp_path / "article.html"
    folder.mkdir()
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert failure(read_file, tmp_path / "nothing.txt") == "missing"
    assert failure(read_file, tmp_path / "a\x00.txt") == "missing"
    assert failure(read_file, folder) == "folder"
    assert failure(read_file, pipe) == "not_a_file"
    assert failure(read_file, "/dev/zero") == "not_a_file"
    assert failure(read_file, loop) == "loop"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("texte")
    path.chmod(0)
    assert failure(read_file, path) == "unreadable"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    assert failure(read_file, path) == "huge"


def test_a_file_that_vanishes(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(SAMPLE)
    opened = os.open
    monkeypatch.setattr(sources.os, "open", lambda *arguments: (path.unlink(), opened(*arguments))[1])
    assert failure(read_file, path) == "missing"


def test_cancel_and_progress(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SAMPLE)
    seen = []
    read_file(path, Watch("a.txt", progress=lambda done, total: seen.append((done, total))))
    assert seen[-1] == (path.stat().st_size, path.stat().st_size)
    assert failure(read_file, path, Watch("a.txt", cancelled=lambda: True)) == "cancelled"
    assert failure(read_file, path, Watch("a.txt", started=-limits.SECONDS)) == "slow"


def test_many_files_go_on_after_a_bad_one(tmp_path):
    good = tmp_path / "2022-01-28-orsan.txt"
    good.write_text(SAMPLE)
    first, second = read_many([tmp_path / "nothing.txt", good])
    assert isinstance(first, ReadingError)
    assert iso(second.stated_date.day) == "2022-01-28"
    assert second.source == str(good)


def test_plain_text_loads_nothing_that_it_does_not_need():
    code = (
        "import sys; from timeline_app.reading.read import read_bytes; "
        f"read_bytes({b'Le sommet a eu lieu le 3 mars.'!r}, 'a.txt'); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"trafilatura", "htmldate", "lxml", "pypdfium2", "charset_normalizer", "markdown_it", "email", "zipfile"}
    assert heavy & set(loaded) == set()
    assert "timeline_app.reading.blocks.classification" in loaded
