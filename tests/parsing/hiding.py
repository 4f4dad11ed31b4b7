"""Ways to put words on a page so that nobody sees them, and ways that only look like it."""

from collections.abc import Callable

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SECRET = "Kubernetes wizard"
Draw = Callable[[Canvas], None]


def white(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFillGray(1)
    canvas.drawString(60, 100, text)


def tiny(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFont("Helvetica", 0.8)
    canvas.drawString(60, 100, text)


def off_the_page(canvas: Canvas, text: str = SECRET) -> None:
    canvas.drawString(900, 100, text)


def invisible_mode(canvas: Canvas, text: str = SECRET) -> None:
    written = canvas.beginText(60, 100)
    written.setTextRenderMode(3)
    written.textOut(text)
    canvas.drawText(written)


def covered(canvas: Canvas, text: str = SECRET) -> None:
    canvas.drawString(60, 100, text)
    canvas.setFillGray(1)
    canvas.rect(50, 90, 530, 30, stroke=0, fill=1)


def transparent(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(60, 100, text)


def dark_on_dark(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    canvas.rect(50, 90, 530, 30, stroke=0, fill=1)
    canvas.drawString(60, 100, text)


def clipped(canvas: Canvas, text: str = SECRET) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(400, 400, 10, 10)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(60, 100, text)
    canvas.restoreState()


def picture(canvas: Canvas, shade: int) -> None:
    """One dot of grey, as large as the words."""
    canvas.drawImage(ImageReader(Image.new("L", (1, 1), shade)), 50, 90, 530, 30)


def under_a_picture(canvas: Canvas, text: str = SECRET) -> None:
    canvas.drawString(60, 100, text)
    picture(canvas, 255)


def white_on_a_white_picture(canvas: Canvas, text: str = SECRET) -> None:
    picture(canvas, 255)
    canvas.setFillGray(1)
    canvas.drawString(60, 100, text)


def in_a_transparent_form(canvas: Canvas, text: str = SECRET) -> None:
    canvas.beginForm("hidden")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 100, text)
    canvas.endForm()
    canvas.setFillAlpha(0)
    canvas.doForm("hidden")


HIDDEN: dict[Draw, str] = {
    under_a_picture: "covered",
    white_on_a_white_picture: "colour of the background",
    in_a_transparent_form: "transparent",
    white: "colour of the background",
    tiny: "tiny",
    off_the_page: "off the page",
    invisible_mode: "invisible render mode",
    covered: "covered",
    transparent: "transparent",
    dark_on_dark: "colour of the background",
    clipped: "clipped",
}


def white_on_dark(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    canvas.rect(50, 90, 530, 30, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(60, 100, text)


def light_grey(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFillGray(0.82)
    canvas.drawString(60, 100, text)


def small_print(canvas: Canvas, text: str = SECRET) -> None:
    canvas.setFont("Helvetica", 5)
    canvas.drawString(60, 100, text)


def white_on_a_dark_picture(canvas: Canvas, text: str = SECRET) -> None:
    picture(canvas, 30)
    canvas.setFillGray(1)
    canvas.drawString(60, 100, text)


def under_tinted_glass(canvas: Canvas, text: str = SECRET) -> None:
    canvas.drawString(60, 100, text)
    canvas.setFillColorRGB(0.2, 0.4, 0.9, alpha=0.3)
    canvas.rect(50, 90, 530, 30, stroke=0, fill=1)


def in_a_form(canvas: Canvas, text: str = SECRET) -> None:
    canvas.beginForm("shown")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 100, text)
    canvas.endForm()
    canvas.doForm("shown")


def turned(canvas: Canvas, text: str = SECRET) -> None:
    canvas.translate(400, 100)
    canvas.rotate(90)
    canvas.drawString(0, 0, text)


VISIBLE = [white_on_dark, light_grey, small_print, white_on_a_dark_picture, under_tinted_glass, in_a_form, turned]
