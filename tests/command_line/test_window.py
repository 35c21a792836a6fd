"""``timeline-app`` without a display."""

from timeline_app.command_line.main import run


def test_without_a_display_it_says_so_and_names_export(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run([]) == 3
    error = capsys.readouterr().err
    assert "export" in error
    assert error.count("\n") == 1
