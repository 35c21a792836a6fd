"""Zip archives in memory: nothing is written to disk, and what unpacks without end is refused."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO

from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import MEGABYTE, Watch

MOST_ENTRIES = 10_000
MOST_BYTES = 120 * MEGABYTE  # unpacked, over all entries that are read
MOST_DIRECTORY = 4 * MEGABYTE  # bytes of the list of entries
_IN_ZIP64 = 0xFFFFFFFF
_CHUNK = 1 << 18
_ENCRYPTED = 0x1


def directory_bytes(data: bytes) -> int:
    """Return how long the list of entries of a zip archive is, by its own words: reading it takes time for each."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(data):
        return 0
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if size == _IN_ZIP64 and data[end - 20 : end - 16] == b"PK\x06\x07":
        record = data.rfind(b"PK\x06\x06", 0, end)
        size = int.from_bytes(data[record + 40 : record + 48], "little") if record >= 0 else size
    return size


class ZipBox:
    """A zip archive of which entries are read one by one, with one allowance for all of them.

    Raises
    ------
    ReadingError
        If it is broken, or has too many entries.
    """

    def __init__(self, data: bytes, watch: Watch) -> None:
        self._watch = watch
        self._allowance = MOST_BYTES
        if directory_bytes(data) > MOST_DIRECTORY:
            raise ReadingError("reading.error.many_entries", {"name": watch.name, "limit": MOST_ENTRIES})
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self.names = [entry.filename for entry in self._archive.infolist() if not entry.is_dir()]
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise self._broken() from error
        if len(self.names) > MOST_ENTRIES:
            raise ReadingError("reading.error.many_entries", {"name": watch.name, "limit": MOST_ENTRIES})

    def _broken(self) -> ReadingError:
        return ReadingError("reading.error.damaged", {"name": self._watch.name})

    def read(self, name: str, most: int = 30 * MEGABYTE) -> bytes:
        """Unpack one entry.

        Parameters
        ----------
        name
            As in ``names``.
        most
            Bytes that it may have.

        Raises
        ------
        ReadingError
            If it is missing, broken, locked by a password, or unpacks to more than allowed.
        """
        try:
            entry = self._archive.getinfo(name)
            if entry.flag_bits & _ENCRYPTED:
                raise ReadingError("reading.error.password", {"name": self._watch.name})
            with self._archive.open(entry) as stream:
                return self._unpack(stream, most)
        except KeyError as error:
            raise self._broken() from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self._broken() from error

    def _unpack(self, stream: IO[bytes], most: int) -> bytes:
        chunks: list[bytes] = []
        length = 0
        while chunk := stream.read(_CHUNK):
            length += len(chunk)
            self._allowance -= len(chunk)
            if length > most or self._allowance < 0:
                raise ReadingError("reading.error.bomb", {"name": self._watch.name})
            chunks.append(chunk)
            self._watch.look()
        return b"".join(chunks)
