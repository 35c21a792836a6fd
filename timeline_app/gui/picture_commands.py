"""What is done with the picture: export, copy, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPainter

if TYPE_CHECKING:
    from timeline_app.gui.main_window import MainWindow

_PRINT_DPI = 300


class PictureCommands:
    """Makes pictures of what the timeline shows; drawing is imported when it is first needed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

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
        QGuiApplication.clipboard().setImage(self._image(192))

    def print_picture(self) -> None:
        """Print the picture."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._window.presenter.story().title or "Frise")
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(QCoreApplication.translate("Print", "Print the picture"))
        dialog.accepted.connect(lambda: print_image(self._image(_PRINT_DPI), printer))
        self._window.open_dialog(dialog)

    def _image(self, dpi: int) -> QImage:
        from timeline_app.gui.picture import PictureChoice, picture_bytes  # noqa: PLC0415

        return QImage.fromData(picture_bytes(self._window.presenter.story(), PictureChoice(), "web", dpi))


def print_image(image: QImage, device: QPagedPaintDevice) -> None:
    """Put an image on the page of a printer, as large as it fits."""
    painter = QPainter(device)
    page = QRectF(painter.viewport())
    size = image.size().toSizeF().scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(page.topLeft(), size), image)
    painter.end()
