import io
from dataclasses import replace

import pytest
from PIL import Image
from stories import orsan

from timeline_app.drawing.theme import theme
from timeline_app.drawing.typeface import measurer
from timeline_app.exporting.images import ExportError, ImageOptions, image_bytes, write_image
from timeline_app.layout.settings import PRESETS
from timeline_app.layout.timeline_layout import lay_out

WORDS = ImageOptions(title="Le détroit", description="Une frise de sept événements", source="Littoral")


@pytest.fixture(scope="module")
def layout():
    return lay_out(orsan(), PRESETS["web"], measurer())


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_equal_input_gives_equal_bytes(layout, kind):
    assert image_bytes(layout, theme("light"), kind, WORDS) == image_bytes(layout, theme("light"), kind, WORDS)


def test_png_has_the_size_and_the_words(layout):
    image = Image.open(io.BytesIO(image_bytes(layout, theme("light"), "png", ImageOptions(192, title="Le détroit"))))
    assert image.size == (2400, 1350)
    assert image.text["Title"] == "Le détroit"


def test_svg_has_real_text_or_outlines(layout):
    text = image_bytes(layout, theme("light"), "svg", WORDS).decode()
    assert "Rencontre des négociateurs" in text
    assert "Frise Sans" in text
    assert '<desc id="frise-desc">Une frise de sept événements</desc>' in text
    assert text.count("<title") == 1
    outlines = image_bytes(layout, theme("light"), "svg", ImageOptions(outlines=True)).decode()
    assert ">Rencontre des négociateurs<" not in outlines


def test_pdf_text_can_be_searched(layout):
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(image_bytes(layout, theme("light"), "pdf", WORDS))
    text = document[0].get_textpage().get_text_range()
    assert "Rencontre des négociateurs" in text
    assert document.get_metadata_value("Subject") == "Une frise de sept événements"


def test_ground_can_be_left_out(layout):
    image = Image.open(io.BytesIO(image_bytes(layout, theme("light"), "png", ImageOptions(transparent=True))))
    assert image.convert("RGBA").getpixel((2, 2))[3] == 0


def test_a_failure_leaves_what_was_there(layout, tmp_path):
    path = tmp_path / "frise.png"
    write_image(layout, theme("light"), path)
    before = path.read_bytes()
    with pytest.raises(ExportError, match="pixels"):
        write_image(layout, theme("light"), path, ImageOptions(dpi=96_000))
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["frise.png"]
    with pytest.raises(ExportError, match="bmp"):
        write_image(layout, theme("light"), tmp_path / "frise.bmp")


def test_right_to_left_words_are_in_the_order_that_each_format_wants():
    story = replace(orsan(), title="שלום")
    layout = lay_out(story, PRESETS["web"], measurer())
    assert ">שלום<" in image_bytes(layout, theme("light"), "svg").decode()
    assert image_bytes(layout, theme("light"), "png") != image_bytes(
        lay_out(replace(story, title="םולש"), PRESETS["web"], measurer()), theme("light"), "png"
    )
