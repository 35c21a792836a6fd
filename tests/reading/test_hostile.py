"""Files made to hurt: each gives a message, nothing hangs, nothing is written or run."""

import io
import json
import struct
import zipfile
import zlib

import pytest

from tests.reading import files
from tests.reading.test_files import failure
from tests.reading.test_kinds import story
from timeline_app.reading.containers import zip_file
from timeline_app.reading.errors import ReadingError
from timeline_app.reading.read import read_bytes, read_file, read_many, read_text

BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]><nitf><body><body.content><p>&j;</p></body.content></body></nitf>"
)
EXTERNAL = '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><p>&x;</p></nitf>'
PARAMETER = (
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://192.0.2.1/x.dtd"> %x;]><nitf><p>a</p></nitf>'
)


@pytest.mark.parametrize("source", [BILLION_LAUGHS, EXTERNAL, PARAMETER])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_xml(source, encoding):
    assert failure(read_bytes, source.encode(encoding), "a.xml") == "entities"


@pytest.mark.parametrize("source", [BILLION_LAUGHS, EXTERNAL])
def test_entities_inside_documents(source):
    body = source.partition("?>")[2]
    docx = files.zipped({"[Content_Types].xml": "x", "word/document.xml": body})
    odt = files.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})
    epub = files.zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": body})
    for data, name in ((docx, "a.docx"), (odt, "a.odt"), (epub, "a.epub")):
        assert failure(read_bytes, data, name) == "entities"


def test_xml_nested_without_end():
    assert failure(read_bytes, b"<nitf>" + b"<p>" * 100_000, "a.xml") == "bomb"


def test_external_document_type_is_not_loaded():
    source = '<!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf.dtd"><nitf><body><body.content><p>Trêve.</p></body.content></body></nitf>'
    assert read_bytes(source.encode(), "a.xml").text == "Trêve."


def test_bombs_in_zip_documents(monkeypatch):
    monkeypatch.setattr(zip_file, "MOST_BYTES", 3_000_000)
    big = files.docx("<w:p><w:r><w:t>" + "a" * 5_000_000 + "</w:t></w:r></w:p>")
    assert len(big) < 20_000
    assert failure(read_bytes, big, "a.docx") == "bomb"


def test_entry_that_lies_about_its_size():
    data = bytearray(files.docx())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", 10)
        at = data.find(b"PK\x01\x02", at + 4)
    assert failure(read_bytes, bytes(data), "a.docx") == "damaged"


def test_archive_in_an_archive_is_not_opened():
    inner = files.zipped({"a.txt": files.LEAD, "b.txt": files.BODY})
    assert failure(read_bytes, files.zipped({"inner.zip": inner}), "a.zip") == "nested"


def test_names_that_climb_out_of_an_archive(tmp_path):
    path = tmp_path / "deep" / "a.zip"
    path.parent.mkdir()
    path.write_bytes(files.zipped({"../../out.txt": files.LEAD, "/etc/x.txt": files.BODY, "C:\\x.txt": files.END}))
    found = list(read_many([path]))
    assert [article.text for article in found] == [files.LEAD, files.BODY, files.END]
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["a.zip", "deep"]


def test_too_many_entries(monkeypatch):
    monkeypatch.setattr(zip_file, "MOST_ENTRIES", 3)
    assert failure(read_bytes, files.zipped({f"{i}.txt": "a" for i in range(4)}), "a.zip") == "many_entries"


def test_locked_documents():
    locked = bytearray(files.docx())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = locked.find(mark)
        while position >= 0:
            locked[position + offset] |= 1
            position = locked.find(mark, position + 4)
    assert failure(read_bytes, bytes(locked), "a.docx") == "password"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert failure(read_bytes, ole + "EncryptedPackage".encode("utf-16-le"), "a.docx") == "password"
    assert failure(read_bytes, ole, "a.doc") == "old_word"
    assert failure(read_bytes, files.odt("<manifest><encryption-data/></manifest>"), "a.odt") == "password"


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"PK\x03\x04rest", "a.docx", "damaged"),
        (files.docx()[:300], "a.docx", "damaged"),
        (files.zipped({}), "a.zip", "no_text"),
        (files.zipped({"a.txt": "a", "b.txt": "b"}), "a.zip", "several"),
        (files.zipped({"xl/workbook.xml": "<a/>"}), "a.xlsx", "unsupported"),
        (b'<?xml version="1.0"?><rss><channel/></rss>', "a.xml", "unsupported"),
        (b"<newsItem><itemMeta/></newsItem>", "a.xml", "no_text"),
        (b'{"uri": "x"}', "a.json", "no_text"),
        (b'{"uri": ', "a.json", "damaged"),
        (b'{"a": ' + b"[" * 200_000, "a.json", "damaged"),
        (b"<html><body><script>alert(1)</script></body></html>", "a.html", "no_text"),
        (b"{\\rtf1 }", "a.rtf", "no_text"),
        (b"From: a\r\nTo: b\r\nSubject:\r\n\r\n", "a.eml", "no_text"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_broken_and_empty_files(data, name, why):
    assert failure(read_bytes, data, name) == why


def test_rtf_made_to_hurt():
    assert "fin" in read_bytes(b"{\\rtf1 " + b"{" * 300_000 + b"fin}", "a.rtf").text
    assert read_bytes(b"{\\rtf1 a\\bin99999999 b", "a.rtf").text == "a"
    assert read_bytes(b"{\\rtf1 a\\u55357?\\u56832?\\u-10179?b}", "a.rtf").text == "a\U0001f600\ufffdb"
    assert read_bytes(b"{\\rtf1 }}}}} texte apres la fin}", "a.rtf").text == "texte apres la fin"


@pytest.mark.parametrize("count", ["999999999", "9" * 5000, "²", "-3", "x"])
def test_numbers_beyond_all_measure(count):
    content = files.odt_content().replace("<text:s/>", f'<text:s text:c="{count}"/>')
    content = content.replace('text:outline-level="1"', f'text:outline-level="{count}"')
    data = files.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    assert len(read_bytes(data, "a.odt").text) < 2000


def test_mail_nested_without_end():
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(3000))
    data = (
        b"From: a\r\nTo: b\r\nSubject: Treve\r\nMIME-Version: 1.0\r\n" + deep + b"Content-Type: text/plain\r\n\r\ntexte"
    )
    try:
        assert read_bytes(data, "a.eml").title == "Treve"
    except ReadingError as error:
        assert error.message_id == "reading.error.damaged"


def test_dangerous_letters_in_text():
    text = "Trêve\x00 signée\ud800 \u202emardi\u202c\u2028 à Sel.\x85Fin du conflit après huit ans."
    article = read_text(text)
    assert article.text == text
    assert [note.message for note in article.notes] == ["reading.note.direction_marks"]
    assert json.dumps(article.text)


def test_one_very_long_line():
    text = "mot " * 1_000_000
    assert read_text(text).text == text
    assert len(read_text("a" * 3_000_000).blocks) == 1
    assert len(read_text("(" * 300_000).blocks) == 1


def test_folder_and_archive_of_articles(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in ("a.docx", "a.odt", "a.rtf"):
        (tmp_path / "sub" / name).write_bytes(files.FILES[name]())
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 bad")
    (tmp_path / ".hidden.txt").write_text("rien")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "z.zip").write_bytes(files.zipped({"un.txt": files.LEAD, "deux.md": files.markdown(), "vide.txt": ""}))
    found = list(read_many([tmp_path]))
    articles = [item for item in found if not isinstance(item, ReadingError)]
    errors = [item.message_id for item in found if isinstance(item, ReadingError)]
    assert sorted(errors) == ["reading.error.damaged", "reading.error.empty"]
    assert [story(article) for article in articles].count(files.STORY) == 4
    assert {article.source.rsplit("/", 1)[-1] for article in articles} == {
        "a.docx",
        "a.odt",
        "a.rtf",
        "un.txt",
        "deux.md",
    }


def test_a_zip_of_one_article_is_that_article(tmp_path):
    path = tmp_path / "article.zip"
    path.write_bytes(files.FILES["a.zip"]())
    assert story(read_file(path)) == files.STORY


def test_overlapping_entries_share_one_allowance(monkeypatch):
    monkeypatch.setattr(zip_file, "MOST_BYTES", 1_000_000)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", "a" * 400_000)
    found = list(read_many_of(buffer.getvalue()))
    assert "reading.error.bomb" in found


def read_many_of(data):
    from timeline_app.reading.formats.archive import articles
    from timeline_app.reading.limits import Watch

    for _, content in articles(data, Watch("a.zip")):
        yield content.message_id if isinstance(content, ReadingError) else "read"


def test_deflated_noise():
    data = zlib.compress(b"x" * 1000)
    assert failure(read_bytes, data, "a.txt") == "binary"


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f'a{i}="<"' for i in range(30_000)),
        " ".join(f"a{i}<" for i in range(30_000)),
        "".join(f"a{i}='x'" for i in range(30_000)),
    ],
    ids=["quoted", "bare", "close together"],
)
@pytest.mark.parametrize("name", ["a.html", "a.eml", "a.epub"])
def test_attributes_without_end(attributes, name):
    page = f"<html><body><p {attributes}>Bonjour</p></body></html>"
    mail = f"From: a@example.org\nTo: b\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page}"
    package = '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    container = '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
    book = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "p.opf": f'{package}<spine><itemref idref="a"/></spine></package>',
        "a.xhtml": page,
    }
    data = {"a.html": page.encode(), "a.eml": mail.encode(), "a.epub": files.zipped(book)}[name]
    assert failure(read_bytes, data, name) == "bomb"


def test_an_apostrophe_outside_quotes_is_no_endless_tag():
    filler = "".join(f'<p class="a{i}" id="b{i}">Mardi 3 mars ({i}).</p>' for i in range(2_000))
    assert "(1999)" in read_bytes(f"<html><body><a title=l'été>x</a>{filler}</body></html>".encode(), "a.html").text


def test_elements_without_end():
    assert failure(read_bytes, ("<html><body>" + "<p>a" * 150_000).encode(), "a.html") == "bomb"


def test_a_header_of_very_many_words():
    subject = "=?utf-8?q?=C3=A9t=C3=A9?= " * 50_000
    data = f"From: a@example.org\nTo: b\nSubject: {subject}\nMIME-Version: 1.0\n\nBonjour le monde.\n".encode()
    assert read_bytes(data, "a.eml").text.endswith("Bonjour le monde.")


def test_a_list_of_entries_that_is_very_long_is_not_read(monkeypatch):
    data = files.zipped({f"{i}.txt": "a" for i in range(20)})
    monkeypatch.setattr(zip_file, "MOST_DIRECTORY", 500)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert failure(read_bytes, data, "a.zip") == "many_entries"
