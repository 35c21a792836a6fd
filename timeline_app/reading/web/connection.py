"""One connection to one machine, which a watch can cut."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from timeline_app.reading.errors import ReadingError
from timeline_app.reading.limits import Watch
from timeline_app.reading.web.address import Target

_SECONDS = 4.0  # until a server must have answered, and between two of its packets
_PATIENCE = 0.1  # seconds between two looks at the watch


class Connection(http.client.HTTPConnection):
    """A connection to the very number that was checked, not to what the name means a moment later."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=_SECONDS)
        self._target = target
        self._line: socket.socket | None = None  # kept where http.client lets go of it before the answer is read
        proxy = None if target.is_private or proxy_bypass(target.host) else getproxies().get(target.scheme)
        self._proxy = urlsplit(proxy) if proxy else None
        if self._proxy and target.scheme == "https":
            self.set_tunnel(target.host, target.port)

    @property
    def request_path(self) -> str:
        """What to ask for: the path, or the whole address of a proxy that passes plain HTTP on."""
        if self._proxy and self._target.scheme == "http":
            return self._target.address
        return self._target.path

    def connect(self) -> None:
        """Open the connection, with TLS for https."""
        number, port = self._target.numbers[0], self._target.port
        if self._proxy and self._proxy.hostname:
            number, port = self._proxy.hostname, self._proxy.port or 8080
        self._line = self.sock = socket.create_connection((number, port), _SECONDS)
        if self._proxy and self._target.scheme == "https":
            self._tunnel()  # type: ignore[attr-defined]
        if self._target.scheme == "https":
            context = ssl.create_default_context()
            host = self._target.host
            secure = context.wrap_socket(self.sock, server_hostname=host, do_handshake_on_connect=False)
            self._line = self.sock = secure
            secure.do_handshake()

    def cut(self) -> None:
        """End whatever waits on the connection."""
        if self._line is not None:
            with suppress(OSError):  # it is closed already
                self._line.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection; an answer that is still being read keeps its own hold."""
        super().close()
        if self._line is not None:
            self._line.close()


@contextmanager
def connected(target: Target, watch: Watch) -> Iterator[Connection]:
    """Give a connection that is cut when the watch says so, and turn its failures into messages.

    Raises
    ------
    ReadingError
        If the server stalls, fails or cannot be trusted, or the watch has had enough.
    """
    connection = Connection(target)
    over = threading.Event()
    guard = threading.Thread(target=_guard, args=(connection, watch, over), daemon=True)
    guard.start()
    try:
        yield connection
    except ssl.SSLCertVerificationError as error:
        raise ReadingError("reading.error.certificate", {"name": target.address}) from error
    except TimeoutError as error:
        watch.look()
        raise ReadingError("reading.error.stalled", {"name": target.address}) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        watch.look()
        raise ReadingError("reading.error.connection", {"name": target.address}) from error
    finally:
        over.set()
        connection.close()


def _guard(connection: Connection, watch: Watch, over: threading.Event) -> None:
    while not over.wait(_PATIENCE):
        if watch.has_had_enough():
            connection.cut()
            return
