import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from timeline_app.command_line.main import run

TEXT = """Trêve signée à Vel-Amar

Les deux capitales ont signé mercredi une trêve. Le conflit dure depuis huit ans. Une autre rencontre est prévue
en avril.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_picture_says_what_it_shows(article, tmp_path):
    out = tmp_path / "frise.png"
    assert run(["export", str(article), "-o", str(out), "--date", "2023-03-17", "--source", "Littoral"]) == 0
    image = Image.open(out)
    assert image.size == (1200, 675)
    assert image.text["Title"] == "Trêve signée à Vel-Amar"
    assert image.text["Description"].startswith("Frise chronologique")
    assert image.text["Source"] == "Littoral"


def test_title_deck_source_and_credit_are_printed(article, tmp_path):
    out = tmp_path / "frise.svg"
    words = ["--title", "Huit ans", "--deck", "Un conflit", "--source", "Littoral", "--credit", "A. Nonyme"]
    assert run(["export", str(article), "-o", str(out), "--date", "2023-03-17", *words]) == 0
    svg = out.read_text(encoding="utf-8")
    assert "<desc" in svg
    for text in ("Huit ans", "Un conflit", "Littoral", "A. Nonyme"):
        assert text in svg


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_two_processes_write_the_same_bytes(article, tmp_path, kind):
    written = []
    for seed in ("1", "4242"):
        out = tmp_path / f"frise-{seed}.{kind}"
        command = [sys.executable, "-m", "timeline_app", "export", str(article), "-o", str(out), "--date", "2023-03-17"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command, check=True, env=environment, cwd=Path(__file__).parents[2], timeout=120)
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert len(written[0]) > 1000


def test_what_cannot_be_written_is_said_and_leaves_nothing(article, tmp_path, capsys):
    out = tmp_path / "nowhere" / "frise.png"
    assert run(["export", str(article), "-o", str(out)]) == 1
    assert "frise.png" in capsys.readouterr().err
    assert not out.parent.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--theme", "nowhere.toml"], "nowhere.toml"),
        (["--theme", "pink"], "paper"),
        (["--size", "20000x20000"], "--dpi"),
    ],
)
def test_a_wrong_option_is_told_for_what_it_is(article, tmp_path, capsys, arguments, words):
    picture = tmp_path / "picture.png"
    assert run(["export", str(article), "-o", str(picture), *arguments]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert "picture.png" not in error
    assert not picture.exists()
