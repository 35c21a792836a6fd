"""Files broken at random, the same ones for the same seed."""

import io
import random
import zipfile

from tests.reading import files

_TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"]]>", b"</", b"<a", b"{\\", b"}", b"-1", b"\r\n\r\n", b"\xe2\x80\xae"),
    *(b"<!ENTITY a 'b'>", b"<!DOCTYPE x [", b"&#x0;", b"&#xD800;", b"\\u-1?", b"\\bin9999", b"\\ud800", b"a" * 3000),
    *(b"99999999999999999999", b"Content-Type: multipart/mixed; boundary=x\r\n", b"charset=utf-7", b"=?utf-8?b?4pi"),
    *(b"stream\n", b"endobj", b"/Length 999999", b"PK\x03\x04", b"31 fevrier 20222"),
)


def _flip(data, rng):
    at = rng.randrange(len(data))
    data[at] ^= 1 << rng.randrange(8)


def _cut(data, rng):
    del data[rng.randrange(len(data)) :]


def _delete(data, rng):
    at = rng.randrange(len(data))
    del data[at : at + rng.randrange(1, 200)]


def _repeat(data, rng):
    at = rng.randrange(len(data))
    data[at:at] = data[at : at + rng.randrange(1, 500)] * rng.randrange(1, 20)


def _insert(data, rng):
    at = rng.randrange(len(data) + 1)
    data[at:at] = rng.choice(_TOKENS)


def _noise(data, rng):
    at = rng.randrange(len(data))
    data[at : at + 20] = rng.randbytes(rng.randrange(1, 40))


def _move(data, rng):
    at, to = rng.randrange(len(data)), rng.randrange(len(data))
    chunk = data[at : at + rng.randrange(1, 300)]
    data[to:to] = chunk


_WAYS = (_flip, _flip, _cut, _delete, _repeat, _insert, _insert, _noise, _move)


def mutated(data, rng):
    """Break bytes in one to six places."""
    broken = bytearray(data)
    for _ in range(rng.randrange(1, 7)):
        if broken:
            rng.choice(_WAYS)(broken, rng)
    return bytes(broken)


def repacked(data, rng):
    """Break one entry of a zip archive, and pack it again so that the breakage is read."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(entries))
    return files.zipped({**entries, name: mutated(entries[name], rng)})


def broken_files(count, seed, kinds):
    """Give (name, bytes) of broken files of the kinds, in turn."""
    rng = random.Random(seed)
    originals = {name: kinds[name]() for name in kinds}
    names = sorted(originals)
    for number in range(count):
        name = names[number % len(names)]
        data = originals[name]
        if data.startswith(b"PK") and rng.random() < 0.7:
            yield name, repacked(data, rng)
        elif rng.random() < 0.05:  # the head of one kind on the tail of another
            other = originals[rng.choice(names)]
            yield name, data[: rng.randrange(len(data))] + other[rng.randrange(len(other)) :]
        else:
            yield name, mutated(data, rng)
