"""What is done with the picture: export, copy, print."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPainter

from timeline_app.gui.tasks import Latest

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow

_PRINT_DPI = 300


class PictureCommands(QObject):
    """Makes pictures of what the timeline shows, in the background; drawing is imported when it is first needed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._making = Latest(self)
        self._making.finished.connect(self._take)
        self._making.failed.connect(window.tell)
        self._wanted: Callable[[QImage], None] = QGuiApplication.clipboard().setImage

    def export_picture(self) -> None:
        """Show the page that is exported and ask how."""
        from timeline_app.gui.export_dialog import ExportDialog  # noqa: PLC0415 - matplotlib comes with it

        window = self._window
        dialog = ExportDialog(window.presenter.story(), window.preferences, window)
        dialog.failed.connect(window.tell)
        dialog.written.connect(lambda: window.projects.keep_setting("export", window.preferences.get("export")))
        window.open_dialog(dialog)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        self._make(192, QGuiApplication.clipboard().setImage)

    def print_picture(self) -> None:
        """Print the picture."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._window.presenter.story().title or "Frise")
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(QCoreApplication.translate("Print", "Print the picture"))
        dialog.accepted.connect(lambda: self._make(_PRINT_DPI, lambda image: print_image(image, printer)))
        self._window.open_dialog(dialog)

    def close_task(self) -> None:
        """Wait for the background before the window goes."""
        self._making.wait()

    def _make(self, dpi: int, wanted: Callable[[QImage], None]) -> None:
        """Draw the picture and hand it on."""
        from timeline_app.gui.picture import PictureChoice, picture_bytes  # noqa: PLC0415

        story = self._window.presenter.story()
        self._wanted = wanted
        self._making.start(lambda: picture_bytes(story, PictureChoice(), "web", dpi))

    def _take(self, picture: bytes) -> None:
        # Read here: Qt's reader asks for translations, whose lock a change of language may hold with Python's.
        self._wanted(QImage.fromData(picture))


def print_image(image: QImage, device: QPagedPaintDevice) -> None:
    """Put an image on the page of a printer, as large as it fits."""
    painter = QPainter(device)
    page = QRectF(painter.viewport())
    size = image.size().toSizeF().scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(page.topLeft(), size), image)
    painter.end()
