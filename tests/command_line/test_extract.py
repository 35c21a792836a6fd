"""``timeline-app extract``: the contract of its JSON, its batch, its statuses."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest

from timeline_app.command_line.main import run
from timeline_app.resource_files import resource

SAMPLE = str(resource("samples", "detroit-orsan.txt"))


@pytest.fixture(autouse=True)
def french(monkeypatch):
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")


def _stdin(monkeypatch, data):
    class Standard:
        buffer = io.BytesIO(data)

    monkeypatch.setattr("sys.stdin", Standard)


def _extracted(capsys, *arguments):
    status = run(["extract", *arguments])
    captured = capsys.readouterr()
    assert status == 0, captured.err
    return json.loads(captured.out)


def test_document_has_the_keys_of_the_contract(capsys):
    found = _extracted(capsys, SAMPLE, "--date", "2023-03-17")
    assert found["schema"] == "timeline-app/1"
    assert set(found["document"]) == {"title", "language", "source", "text", "date"}
    assert found["document"]["date"]["value"] == "2023-03-17"
    assert found["document"]["date"]["how"] == "given"
    keys = {
        "id", "start", "end", "text", "type", "value", "mod", "signal", "from", "to", "bounds", "anchor", "ongoing",
        "confidence", "alternatives", "explanation", "event",
    }  # fmt: skip
    assert all(set(mention) == keys for mention in found["mentions"])
    text = found["document"]["text"]
    assert all(text[mention["start"] : mention["end"]] == mention["text"] for mention in found["mentions"])


def test_standard_input_keeps_the_text_as_given(capsys, monkeypatch):
    text = "\ufeffIl a signé\r\nle 3\u202fmars 2021.\n"
    _stdin(monkeypatch, text.encode())
    found = _extracted(capsys, "-")
    assert "text" not in found["document"]
    mention = found["mentions"][0]
    assert text[mention["start"] : mention["end"]] == "le 3\u202fmars 2021"


def test_batch_answers_in_order_and_survives_bad_lines(capsys, monkeypatch):
    lines = [
        {"id": "a", "text": "Il a été élu mercredi.", "date": "2022-01-28"},
        "not json",
        {"id": "b"},
        {"id": "c", "text": "Rien.", "date": "2022-02-31"},
        {"id": "d", "text": "Il a été élu hier.", "date": "2022-01-28", "lang": "fr"},
        {"id": "e", "text": 3},
        [1],
    ]
    data = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode() + b"\n\xff\xfe\n"
    _stdin(monkeypatch, data)
    assert run(["extract", "--batch"]) == 1
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer.get("id") for answer in answers] == ["a", None, "b", "c", "d", "e", None, None]
    assert ["error" in answer for answer in answers] == [False, True, True, True, False, True, True, True]
    assert answers[4]["mentions"][0]["value"] == "2022-01-27"


def test_dates_may_be_typed_as_people_do(capsys, monkeypatch):
    for typed in ("28/1/2022", "28 janvier 2022", "2022-01-28T16:15"):
        _stdin(monkeypatch, "Il a été élu hier.".encode())
        assert _extracted(capsys, "-", "--date", typed)["mentions"][0]["value"] == "2022-01-27"


@pytest.mark.parametrize(
    "typed",
    [
        "2022-02-31", "blabla", "31/02/2022", "2014", "20222-01-01", "29/02/2023", "2022-13-01", "20221301",
        "0000-01-01", "9999-12-31", "2022-01-28T99:99", "1e9",
    ],
)  # fmt: skip
def test_impossible_date_is_wrong_usage(capsys, monkeypatch, typed):
    _stdin(monkeypatch, b"Hier.")
    assert run(["extract", "-", "--date", typed]) == 2
    error = capsys.readouterr().err
    assert typed in error
    assert error.count("\n") == 1


def test_a_day_to_come_is_told_and_taken(capsys, monkeypatch):
    _stdin(monkeypatch, b"Hier.")
    assert run(["extract", "-", "--date", "2199-01-01"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["document"]["date"]["value"] == "2199-01-01"
    assert "2199" in told.err
    assert told.err.count("\n") == 1


@pytest.mark.parametrize(
    ("language", "day", "other"), [("fr", "2022-04-03", "4 mars"), ("en", "2022-03-04", "3 April")]
)
def test_of_two_readings_the_language_decides_and_the_other_is_told(capsys, monkeypatch, language, day, other):
    monkeypatch.setenv("LC_ALL", language)
    _stdin(monkeypatch, b"Hier.")
    assert run(["extract", "-", "--date", "03/04/2022"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["document"]["date"]["value"] == day
    assert other in " ".join(told.err.split())


@pytest.mark.parametrize(
    ("typed", "told"),
    [("jeudi 28 janvier 2022", "vendredi"), ("vendredi 28 janvier 2022", ""), ("28 janvier 2022", "")],
)
def test_a_day_that_was_another_day_of_the_week_is_told_and_taken(capsys, monkeypatch, typed, told):
    monkeypatch.setenv("LC_ALL", "fr")
    _stdin(monkeypatch, b"Hier.")
    assert run(["extract", "-", "--date", typed]) == 0
    out, error = capsys.readouterr()
    assert json.loads(out)["document"]["date"]["value"] == "2022-01-28"
    assert ("ce jour est un" in error) == bool(told)
    assert told in error


def test_an_unreadable_day_of_a_batch_fails_its_line_only(capsys, monkeypatch):
    lines = [{"id": "a", "text": "Hier.", "date": "2022-01-28T25:00"}, {"id": "b", "text": "Hier.", "date": "20220128"}]
    _stdin(monkeypatch, "\n".join(map(json.dumps, lines)).encode())
    assert run(["extract", "--batch"]) == 1
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert "25:00" in first["error"]
    assert second["mentions"][0]["value"] == "2022-01-27"


def test_unreadable_input_has_status_4(capsys, tmp_path):
    assert run(["extract", str(tmp_path / "nothing.txt")]) == 4
    assert "nothing.txt" in capsys.readouterr().err
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run(["extract", str(tmp_path / "empty.txt")]) == 4
    assert run(["extract", str(tmp_path)]) == 4


def test_wrong_usage_has_status_2(capsys):
    assert run(["extract"]) == 2
    with pytest.raises(SystemExit) as caught:
        run(["extract", SAMPLE, "--format", "doc"])
    assert caught.value.code == 2


def test_output_file_is_whole_or_absent(tmp_path, capsys):
    target = tmp_path / "out.json"
    assert run(["extract", SAMPLE, "-o", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "timeline-app/1"
    assert run(["extract", SAMPLE, "-o", str(tmp_path / "no" / "out.json")]) == 1
    assert "out.json" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def _lines(capsys, monkeypatch, lines, *arguments):
    data = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    _stdin(monkeypatch, data)
    status = run(["extract", "--batch", *arguments])
    captured = capsys.readouterr()
    return status, [json.loads(line) for line in captured.out.splitlines()], captured.err


def test_a_batch_holds_what_json_holds(capsys, monkeypatch):
    lines = [
        {"id": "\ud800", "text": "Le \ud800 ministre est parti hier."},
        {"id": 7, "text": "Hier.", "lang": "", "date": ""},
        {"text": "Hier."},
    ]
    status, answers, _ = _lines(capsys, monkeypatch, lines)
    assert status == 0
    assert [answer["id"] for answer in answers] == ["\ud800", 7, ""]


def test_a_bad_line_is_told_in_the_language_of_the_user_with_its_number(capsys, monkeypatch):
    lines = [
        b"\xef\xbb\xbf" + json.dumps({"id": "first", "text": "Hier."}).encode(), b"{", b"[" * 100_000, b"9" * 5000,
        b"3", {"id": ["a"], "text": ""}, {"id": 1}, {"id": 1, "text": "", "date": 3}, {"id": 1, "text": "", "lang": []},
    ]  # fmt: skip
    status, answers, _ = _lines(capsys, monkeypatch, lines)
    assert status == 1
    assert "error" not in answers[0]
    for number, answer in enumerate(answers[1:], start=2):
        assert answer["error"].startswith(f"ligne {number}\u00a0:")
    assert [answer["id"] for answer in answers[5:]] == [["a"], 1, 1, 1]


def test_a_line_that_is_too_long_is_passed_over(capsys, monkeypatch):
    monkeypatch.setattr("timeline_app.command_line.streams._LONGEST_LINE", 60)
    status, answers, _ = _lines(capsys, monkeypatch, [{"id": "a", "text": "x" * 100}, {"id": "b", "text": "Hier."}])
    assert status == 1
    assert "error" in answers[0]
    assert answers[1]["id"] == "b"


def test_a_fault_of_ours_fails_its_line_only(capsys, monkeypatch):
    def broken(article, *_, **__):
        return 1 / len(article.text)

    monkeypatch.setattr("timeline_app.workflow.analyse", broken)
    status, answers, _ = _lines(capsys, monkeypatch, [{"id": "a", "text": ""}, {"id": "b"}])
    assert status == 1
    assert "ZeroDivisionError" in answers[0]["error"]


def test_a_fault_of_ours_is_one_line_and_with_debug_its_traceback(capsys, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("axis")

    monkeypatch.setattr("timeline_app.workflow.analyse", broken)
    assert run(["extract", SAMPLE]) == 1
    assert capsys.readouterr().err == "timeline-app: erreur interne (ZeroDivisionError : axis).\n"
    assert run(["extract", SAMPLE, "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["-o", "out.jsonl"], ["--format", "csv"], [SAMPLE]])
def test_what_a_batch_would_pass_over_is_refused(capsys, monkeypatch, arguments):
    status, answers, error = _lines(capsys, monkeypatch, [], *arguments)
    assert (status, answers) == (2, [])
    assert "--batch" in error


def test_an_impossible_date_stops_a_batch_before_it_begins(capsys, monkeypatch):
    status, answers, _ = _lines(capsys, monkeypatch, [{"id": "a", "text": "Hier."}], "--date", "2022-02-31")
    assert (status, answers) == (2, [])


@pytest.mark.parametrize("data", [b"", b" \n\xc2\xa0", b"\xef\xbb\xbf\r\n", b"x" * 21_000_000])
def test_an_input_without_a_text_of_bearable_length_is_unreadable(capsys, monkeypatch, data):
    _stdin(monkeypatch, data)
    assert run(["extract", "-"]) == 4
    assert capsys.readouterr().err.count("\n") == 1


def test_no_source_is_wrong_usage(capsys):
    assert run(["extract", ""]) == 2
    assert "--batch" in capsys.readouterr().err


def test_the_article_is_not_replaced_by_its_extract(tmp_path, capsys):
    article = tmp_path / "article.txt"
    article.write_text("Hier.", encoding="utf-8")
    assert run(["extract", str(article), "-o", str(tmp_path / "." / "article.txt")]) == 2
    assert article.read_text(encoding="utf-8") == "Hier."
    assert "article.txt" in capsys.readouterr().err


def test_a_dash_as_output_is_standard_output(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert json.loads(_text(capsys, SAMPLE, "-o", "-"))["schema"] == "timeline-app/1"
    assert not list(tmp_path.iterdir())


def _text(capsys, *arguments):
    assert run(["extract", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--nope"], "argument inconnu"),
        (["--format", "doc"], "choix possibles"),
        (["--date"], "il manque une valeur"),
        (["--batch=1"], "ne prend pas de valeur"),
    ],
)
def test_wrong_usage_is_one_line_in_the_language_of_the_user(capsys, arguments, words):
    with pytest.raises(SystemExit) as caught:
        run(["extract", SAMPLE, *arguments])
    assert caught.value.code == 2
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "minute"), [("2022-01-28 16:15", "T16:15"), ("20220128T16h15", "T16:15"), (" 2022-01-28 ", "")]
)
def test_a_date_may_have_its_time(capsys, monkeypatch, typed, minute):
    _stdin(monkeypatch, b"Hier.")
    assert _extracted(capsys, "-", "--date", typed)["document"]["date"]["value"] == f"2022-01-28{minute}"


def test_a_day_without_its_year_is_the_latest_that_has_been(capsys, monkeypatch):
    tomorrow = date.today() + timedelta(days=1)
    for typed in (f"{tomorrow.day}/{tomorrow.month}", f"{tomorrow:%d/%m}"):
        _stdin(monkeypatch, b"Hier.")
        found = _extracted(capsys, "-", "--date", typed)["document"]["date"]["value"]
        assert date.fromisoformat(found) <= date.today()


def test_a_period_is_no_date_of_publication(capsys, monkeypatch):
    _stdin(monkeypatch, b"Hier.")
    assert run(["extract", "-", "--date", "entre lundi et mardi"]) == 2


def test_timeml_is_xml_with_all_mentions(capsys):
    assert run(["extract", SAMPLE, "--format", "timeml", "--date", "2023-03-17"]) == 0
    root = ET.fromstring(capsys.readouterr().out)
    assert [timex.get("value") for timex in root.iter("TIMEX3")][:2] == ["2023-03-17", "2023-03-17TMO"]
    assert len(list(root.iter("TIMEX3"))) == 9


def test_csv_has_a_row_an_event(capsys):
    assert run(["extract", SAMPLE, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {"label", "from", "to", "said"} <= set(rows[0]) if rows else True


def test_timebank_profile_splits_day_and_hour(capsys, monkeypatch):
    _stdin(monkeypatch, "Le Conseil s’est réuni mardi à 14 h 30.".encode())
    found = _extracted(capsys, "-", "--date", "2022-01-28", "--profile", "timebank")
    assert [(m["text"], m["value"]) for m in found["mentions"]] == [
        ("mardi", "2022-01-25"),
        ("14 h 30", "2022-01-25T14:30"),
    ]


def test_a_wrong_weekday_is_told_in_words(capsys, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Le sommet s'est tenu samedi 11 mai 2018 à Rome.", encoding="utf-8")
    [event] = _extracted(capsys, str(article), "--date", "2018-06-20")["events"]
    [conflict] = event["conflicts"]
    assert "vendredi" in conflict


def test_names_of_events_can_be_left_out(capsys, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Rien n'a changé depuis la chute du Mur.", encoding="utf-8")
    [mention] = _extracted(capsys, str(article), "--date", "2018-06-20")["mentions"]
    assert mention["value"] == "1989-11-09"
    assert mention["confidence"] < 0.7
    assert _extracted(capsys, str(article), "--date", "2018-06-20", "--no-named-events")["mentions"] == []


def test_an_article_that_is_not_french_is_told(capsys, tmp_path):
    article = tmp_path / "article.txt"
    text = "Delegates from both sides met on Friday for the first time since 2019, the UN envoy said in the evening."
    article.write_text(text, encoding="utf-8")
    assert run(["extract", str(article)]) == 0
    captured = capsys.readouterr()
    assert "français" in captured.err
    assert json.loads(captured.out)["document"]["language"] == "en"
