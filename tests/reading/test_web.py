"""Web addresses, against a server on this machine that misbehaves on request."""

import gzip
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.reading import files
from tests.reading.test_files import failure
from tests.reading.test_kinds import TODAY, story
from timeline_app.domain.calendar import iso
from timeline_app.reading import limits
from timeline_app.reading.limits import Watch
from timeline_app.reading.read import read_address
from timeline_app.reading.web import address, connection

PAGE = files.page().encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, body=b"", status=200, length=None, **headers):
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def do_GET(self):
        self.server.asked.append(self.path)
        with_answer = getattr(self, "get_" + self.path.strip("/").partition("/")[0].partition("?")[0], None)
        if with_answer is None:
            self.answer(b"", 404)
        else:
            with_answer()

    def get_page(self):
        self.answer(PAGE)

    def get_2022(self):
        self.answer(PAGE.replace(", publié le 28 janvier 2022 à 14h25".encode(), b""))

    def get_latin(self):
        text = files.page().replace('charset="utf-8"', "").replace("\u202f", " ")
        self.answer(text.encode("cp1252"), Content_Type="text/html; charset=windows-1252")

    def get_gzip(self):
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def get_deflate(self):
        self.answer(zlib.compress(PAGE), Content_Encoding="deflate")

    def get_bare_deflate(self):
        packer = zlib.compressobj(wbits=-15)
        self.answer(packer.compress(PAGE) + packer.flush(), Content_Encoding="deflate")

    def get_cut_gzip(self):
        self.answer(gzip.compress(PAGE)[:-20], Content_Encoding="gzip")

    def get_to_nonsense(self):
        self.answer(b"", 302, Location="http://[bad/")

    def get_bomb(self):
        self.answer(gzip.compress(b"<p>a</p>" * 20_000_000, 9), Content_Encoding="gzip")

    def get_broken_gzip(self):
        self.answer(b"\x1f\x8bnothing", Content_Encoding="gzip")

    def get_text(self):
        self.answer(files.LEAD.encode(), Content_Type="text/plain")

    def get_pdf(self):
        self.answer(files.article_pdf(), Content_Type="application/pdf")

    def get_empty(self):
        self.answer(b"")

    def get_forbidden(self):
        self.answer(b"", 403)

    def get_error(self):
        self.answer(b"", 500)

    def get_moved(self):
        self.answer(b"", 301, Location="/page")

    def get_circle(self):
        self.answer(b"", 302, Location="/circle2")

    def get_circle2(self):
        self.answer(b"", 302, Location="/circle")

    def get_endless(self):
        self.answer(b"", 302, Location=f"/endless/{len(self.server.asked)}")

    def get_to_file(self):
        self.answer(b"", 302, Location="file:///etc/passwd")

    def get_to_private(self):
        self.answer(b"", 302, Location="http://192.168.7.7/secret")

    def get_to_other_port(self):
        self.answer(b"", 302, Location=f"http://127.0.0.1:{self.server.server_port + 1}/page")

    def get_promises_more(self):
        self.answer(PAGE, length=len(PAGE) + 1000)

    def get_promises_too_much(self):
        self.answer(PAGE, length=10**10)

    def get_lies(self):
        self.answer(PAGE, length=-5)

    def get_floods(self):
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<p>flood</p>" * 10_000)
        except OSError:
            self.close_connection = True

    def get_stalls(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"<p>")
        self.server.over.wait(20)

    def get_drips(self):
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.over.wait(0.02):
                self.wfile.write(b"<")
        except OSError:
            self.close_connection = True

    def get_drips_headers(self):
        try:
            while not self.server.over.wait(0.02):
                self.wfile.write(b"H")
        except OSError:
            self.close_connection = True

    def get_nonsense(self):
        self.wfile.write(b"\x00\x01\x02\r\n\r\n")
        self.close_connection = True

    def get_hangs_up(self):
        self.close_connection = True

    def get_many_headers(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5000 + b"\r\n")
        self.close_connection = True


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.asked, running.over = [], threading.Event()
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield running
        running.over.set()
        running.shutdown()


@pytest.fixture
def at(server):
    return lambda path: f"http://127.0.0.1:{server.server_port}/{path}"


@pytest.mark.parametrize("path", ["page", "gzip", "deflate", "bare_deflate", "latin", "page?a=é&b=1#c", "page/é è"])
def test_page(at, path):
    article = read_address(at(path.replace(" ", "%20")), today=TODAY)
    assert [text.replace("\u202f", " ") for text in story(article)] == [
        text.replace("\u202f", " ") for text in files.STORY
    ]
    assert article.source.startswith("http://127.0.0.1")
    assert iso(article.stated_date.day) == "2022-01-28"
    assert article.notes == ()


def test_date_in_the_address(at):
    date = read_address(at("2022/01/28/orsan.html"), today=TODAY).stated_date
    assert (iso(date.day), date.source.value) == ("2022-01-28", "filename")


def test_other_kinds(at):
    assert read_address(at("text")).text == files.LEAD
    assert story(read_address(at("pdf")))[0] == files.TITLE


def test_redirects_are_shown(at):
    article = read_address(at("moved"), today=TODAY)
    assert article.source == at("page")
    assert [note.message for note in article.notes] == ["reading.note.redirected"]


@pytest.mark.parametrize("path", ["promises_more", "cut_gzip"])
def test_a_page_that_is_cut_short_says_so(at, path):
    article = read_address(at(path), today=TODAY)
    assert story(article) == files.STORY
    assert [note.message for note in article.notes] == ["reading.note.cut_short"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nothing", "no_page"),
        ("forbidden", "forbidden"),
        ("error", "status"),
        ("empty", "empty"),
        ("circle", "redirects"),
        ("endless", "redirects"),
        ("to_file", "redirect_scheme"),
        ("to_nonsense", "bad_address"),
        ("to_private", "private"),
        ("to_other_port", "private"),
        ("promises_too_much", "huge"),
        ("floods", "huge"),
        ("bomb", "huge"),
        ("broken_gzip", "connection"),
        ("nonsense", "connection"),
        ("hangs_up", "connection"),
        ("many_headers", "connection"),
    ],
)
def test_servers_that_misbehave(at, path, why):
    assert failure(read_address, at(path)) == why


def test_a_server_that_lies_about_the_length(at):
    assert story(read_address(at("lies"), today=TODAY)) == files.STORY


def test_a_server_that_stalls(at, monkeypatch):
    monkeypatch.setattr(connection, "_SECONDS", 0.2)
    assert failure(read_address, at("stalls")) == "stalled"


@pytest.mark.parametrize("path", ["drips", "drips_headers"])
def test_a_server_that_drips_is_cut(at, path):
    almost_over = time.monotonic() - limits.SECONDS + 0.4
    assert failure(read_address, at(path), Watch(at(path), started=almost_over)) == "slow"


def test_cancel_while_a_server_stalls(at):
    pressed = threading.Event()
    threading.Timer(0.2, pressed.set).start()
    watch = Watch("a", progress=lambda done, total: None, cancelled=pressed.is_set)
    assert failure(read_address, at("stalls"), watch) == "cancelled"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("file:///etc/passwd", "scheme"),
        ("ftp://littoral.example/a", "scheme"),
        ("data:text/html,<p>a", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("gopher://x", "scheme"),
        ("http://", "bad_address"),
        ("http://[::1", "bad_address"),
        ("http://littoral.example:99999/", "bad_address"),
        ("http://a\nb/", "bad_address"),
        ("https://" + "a" * 70 + ".example/", "bad_address"),
        ("https://littoral.invalid/", "unknown_host"),
        ("", "bad_address"),
    ],
)
def test_addresses_that_are_none(typed, why):
    assert failure(read_address, typed) == why


def test_nobody_answers(at, server):
    assert failure(read_address, f"http://127.0.0.1:{server.server_port + 1}/") == "connection"


def test_scheme_is_completed():
    assert address.completed(" littoral.example/monde ") == "https://littoral.example/monde"
    assert address.completed("http://littoral.example") == "http://littoral.example"


@pytest.mark.parametrize(
    ("number", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("fd00::1", True),
        ("::ffff:192.168.1.1", True),
        ("0.0.0.0", True),
        ("224.0.0.1", True),
        ("100.64.0.1", True),
        ("64:ff9b::7f00:1", True),
        ("64:ff9b:1::808:808", True),
        ("::127.0.0.1", True),
        ("2002:c0a8:101::", True),
        ("fec0::1", True),
        ("93.184.216.34", False),
        ("64:ff9b::808:808", False),
        ("2606:4700::1111", False),
    ],
)
def test_private_numbers(number, private):
    assert address._is_private(number) is private
