"""Real processes: closed, full and foreign streams, and an interruption."""

import json
import os
import signal
import subprocess
import sys

import pytest

from timeline_app.resource_files import resource

SAMPLE = str(resource("samples", "detroit-orsan.txt"))
COMMAND = [sys.executable, "-m", "timeline_app", "extract"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed and signals sent the Unix way")


def ended(arguments, redirection="", **environment):
    words = " ".join([*map(str, COMMAND), *arguments])
    return subprocess.run(
        ["/bin/sh", "-c", f"exec {words} {redirection}"],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "LC_ALL": "en", **environment},
    )


@pytest.mark.parametrize(
    ("arguments", "redirection", "status"),
    [
        ([SAMPLE], ">&-", 1),
        (["-"], "<&-", 4),
        (["--batch"], "<&-", 4),
        pytest.param(
            [SAMPLE],
            ">/dev/full",
            1,
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a full device"),
        ),
    ],
)
def test_a_stream_that_is_closed_or_full_is_told(arguments, redirection, status):
    done = ended(arguments, redirection)
    assert done.returncode == status
    assert done.stderr.startswith(b"timeline-app: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_the_output_is_utf8_whatever_the_locale(encoding):
    done = ended([SAMPLE], PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["document"]["title"]


def test_a_reader_that_goes_away_is_no_failure():
    done = ended([SAMPLE], "| head -c 10")
    assert done.stdout == b'{\n "schema'
    assert not done.stderr


def test_an_interruption_ends_without_a_traceback():
    with subprocess.Popen([*COMMAND, "--batch"], stdin=-1, stdout=-1, stderr=-1) as process:
        process.stdin.write(json.dumps({"id": "a", "text": "Hier."}).encode() + b"\n")
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert not error
