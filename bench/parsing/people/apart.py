"""Kinds kept apart from tuning: nobody looks at what fails in them.

Typst by its own templates, Word documents as pandoc writes them, pages that LibreOffice prints of HTML, KOMA-Script,
the two-line entries of career offices, indented text, and pictures of some of these.
"""

import io
import random
import subprocess
import tempfile
from collections.abc import Callable
from html import escape
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from PIL import Image, ImageFilter

from bench.parsing.people import scans, tex
from bench.parsing.people.blocks import bullets, comma, items, lines
from bench.parsing.people.careers import Post
from bench.parsing.people.rendercv import PYTHON
from bench.parsing.people.view import Entry, Part, View
from bench.parsing.people.word import say

_SIDE = ("skills", "languages", "certificates", "hobbies", "personal")


def _posts(view: View, part: Part) -> list[tuple[Post, Entry]]:
    posts = {"experience": view.person.jobs, "education": view.person.schools}.get(part.kind, view.person.volunteer)
    return list(zip(posts, part.entries, strict=False))


def ledger(view: View) -> str:
    """Three columns without borders: what, where, when; a wide name over a thin rule."""
    contact = "<br>".join(escape(value) for _, value in view.contacts)
    body = f"<table class=top><tr><td><h1>{escape(view.name)}</h1>{escape(view.person.headline)}</td>"
    body += f"<td class=end>{contact}</td></tr></table>"
    for part in view.parts:
        rows = "".join(
            f"<tr><td><b>{escape(post.title)}</b></td><td>{escape(post.company)}</td>"
            f"<td class=end>{escape(entry.period)}</td></tr><tr><td colspan=3>{items(entry.bullets)}</td></tr>"
            for post, entry in _posts(view, part)
        )
        body += f"<h2>{escape(part.heading)}</h2>" + (f"<table>{rows}</table>" if rows else comma(part))
    return body


def strip(view: View) -> str:
    """Everything short in a coloured strip at the left edge, the name in it too, one word a line."""
    name = "<br>".join(map(escape, view.name.split(" ")))
    side = f"<h1>{name}</h1>" + "".join(f"<p>{escape(value)}</p>" for _, value in view.contacts)
    side += "".join(_plain(part) for part in view.parts if part.kind in _SIDE)
    main = f"<p><i>{escape(view.person.headline)}</i></p>"
    for part in view.others(*_SIDE):
        main += (
            _plain(part)
            if part.texts
            else f"<h2>{escape(part.heading)}</h2>"
            + "".join(
                f"<div class=entry>{lines(entry)}<i>({escape(entry.period)})</i>{items(entry.bullets)}</div>"
                for entry in part.entries
            )
        )
    return f"<div class=two><aside>{side}</aside><main>{main}</main></div>"


def _plain(part: Part) -> str:
    return f"<h2>{escape(part.heading)}</h2>{bullets(part)}"


def web(view: View) -> str:
    """A page of a text processor saved as HTML: rules, centred head, bold lead-ins."""
    contact = escape(" – ".join(value for _, value in view.contacts))
    body = f"<p>&nbsp;</p><center><p><font size=5><b>{escape(view.name)}</b></font></p><p>{contact}</p></center>"
    for part in view.parts:
        body += f"<hr><p><b><u>{escape(part.heading)}</u></b></p>"
        for entry in part.entries:
            body += f"<p>{escape(entry.period)}<br>{'<br>'.join(_bold(line) for line in entry.lines)}</p>"
            body += items(entry.bullets)
        body += comma(part)
    return f"<html><head><meta charset=utf-8></head><body>{body}</body></html>"


def _bold(line: list[tuple[str, str]]) -> str:
    return "".join(f"<b>{escape(text)}</b>" if tag == "b" else escape(text) for text, tag in line)


def office(view: View) -> Document:
    """As career offices ask for: employer and town in one line, position and period in the next."""
    document = docx.Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Liberation Serif", Pt(11)
    name = document.add_paragraph()
    name.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = name.add_run(view.name)
    run.bold, run.font.size = True, Pt(17)
    document.add_paragraph(" ● ".join(value for _, value in view.contacts)).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in view.parts:
        run = document.add_paragraph().add_run(part.heading)
        run.bold = run.underline = True
        for employer, entries in groupby(_posts(view, part), key=lambda pair: pair[0].company):
            _employer(document, employer, list(entries))
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


def _employer(document: Document, employer: str, entries: list[tuple[Post, Entry]]) -> None:
    _two_ends(document, employer, entries[0][0].city, bold=True)
    for post, entry in entries:
        _two_ends(document, post.title, entry.period, bold=False)
        for text in entry.bullets:
            document.add_paragraph(text, style="List Bullet")


def _two_ends(document: Document, left: str, right: str, *, bold: bool) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15.9), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(left).bold = bold
    paragraph.add_run(f"\t{right}").italic = not bold


def letterhead(view: View) -> Document:
    """Name left and contact right in a table as a letterhead; bold lead-ins, the period in brackets behind them."""
    document = docx.Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    run = left.paragraphs[0].add_run(view.name)
    run.bold, run.font.size = True, Pt(20)
    left.add_paragraph(view.person.headline)
    right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    right.paragraphs[0].add_run("\n".join(value for _, value in view.contacts))
    for part in view.parts:
        document.add_heading(part.heading, 3)
        for entry in part.entries:
            say(document.add_paragraph(), [*entry.lines[0], (f" ({entry.period})", "")])
            for runs in entry.lines[1:]:
                say(document.add_paragraph(), runs)
            for text in entry.bullets:
                document.add_paragraph(text, style="List Bullet 2")
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


def indented(view: View) -> str:
    """Text in steps: headings flush, entries indented by four, what was done by eight; dotted leaders to the period."""
    rows = [view.name.center(76).rstrip(), view.person.headline.center(76).rstrip()]
    rows += [f"{label + ' ':.<20} {value}" for label, value in view.contacts]
    for part in view.parts:
        rows += ["", f"[ {part.heading} ]"]
        for entry in part.entries:
            first, *rest = ["".join(text for text, _ in line) for line in entry.lines]
            rows += ["", f"    {first + ' ':.<50} {entry.period}", *(f"    {text}" for text in rest)]
            rows += [f"        + {text}" for text in entry.bullets]
        rows += [f"    {text}" for text in part.paragraphs]
    return "\n".join(rows)


def marked(view: View) -> str:
    """What pandoc makes a Word document of: its own styles for title, headings, definitions and lists."""
    rows = [f"---\ntitle: {_quoted(view.name)}\nsubtitle: {_quoted(view.person.headline)}\n---", ""]
    rows += ["\\\n".join(_safe(value) for _, value in view.contacts)]
    for part in view.parts:
        rows += ["", f"# {_safe(part.heading)}", ""]
        for entry in part.entries:
            first, *rest = ["".join(_mark(text, tag) for text, tag in line) for line in entry.lines]
            rows += [first, "", *(f":   {text}\n" for text in [*rest, f"*{_safe(entry.period)}*"])]
            rows += [f"    - {_safe(text)}" for text in entry.bullets] + [""]
        rows += ["\n\n".join(map(_safe, part.paragraphs))]
    return "\n".join(rows)


def _mark(text: str, tag: str) -> str:
    bare = text.strip()
    return text.replace(bare, f"**{_safe(bare)}**") if tag == "b" and bare else _safe(text)


def printed(views: list[View]) -> list[bytes]:
    """LibreOffice prints the page `web`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = [folder / f"{at}.html" for at in range(len(views))]
        for source, view in zip(sources, views, strict=True):
            source.write_text(web(view), encoding="utf-8")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", name]
        subprocess.run([*command, *map(str, sources)], check=True, capture_output=True)
        return [source.with_suffix(".pdf").read_bytes() for source in sources]


def set_by_koma(views: list[View]) -> list[bytes]:
    return [tex.typeset(koma(view), "xelatex") for view in views]


def _safe(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>()#+-.!|@~^$'\"" else char for char in text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def pandoc(views: list[View]) -> list[bytes]:
    with tempfile.TemporaryDirectory() as name:
        for at, view in enumerate(views):
            source = Path(name) / f"{at}.md"
            source.write_text(marked(view), encoding="utf-8")
            command = ["pandoc", "--from", "markdown+definition_lists-smart", "--to", "docx", str(source)]
            subprocess.run([*command, "--output", str(source.with_suffix(".docx"))], check=True, capture_output=True)
        return [(Path(name) / f"{at}.docx").read_bytes() for at in range(len(views))]


def koma(view: View) -> str:
    """An article of KOMA-Script: labels in the margin of a list, the name flush right in small capitals' place."""
    body = ""
    for part in view.parts:
        inside = "".join(_labelled(entry) for entry in part.entries)
        listed = rf"\begin{{labeling}}{{September 2000 – September 2000}}{inside}\end{{labeling}}" if inside else ""
        texts = r"\par ".join(map(tex.escaped, part.paragraphs))
        body += rf"\section*{{{tex.escaped(part.heading)}}}{listed}{texts}"
    contact = r"\\".join(tex.escaped(value) for _, value in view.contacts)
    return (
        r"\documentclass[11pt,a4paper]{scrartcl}\usepackage{fontspec}\setmainfont{DejaVu Serif}"
        r"\usepackage[margin=22mm]{geometry}\setsansfont{DejaVu Sans}\pagestyle{plain}\begin{document}"
        rf"\begin{{flushright}}{{\LARGE\sffamily {tex.escaped(view.name)}}}\\[3pt]"
        rf"{{\itshape {tex.escaped(view.person.headline)}}}\\{contact}\end{{flushright}}{body}\end{{document}}"
    )


def _labelled(entry: Entry) -> str:
    first, *rest = [tex.marked(line) for line in entry.lines]
    done = "".join(rf"\newline – {tex.escaped(text)}" for text in entry.bullets)
    more = "".join(rf"\newline {text}" for text in rest)
    return rf"\item[{tex.escaped(entry.period)}] {first}{more}{done}"


def _typst(text: str) -> str:
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '";'


def _runs(line: list[tuple[str, str]]) -> str:
    wrap = {"b": "#strong[%s]", "i": "#emph[%s]", "": "%s"}
    return "".join(wrap[tag] % _typst(text) for text, tag in line)


_PAGE = (
    '#set page(paper: "a4", margin: 20mm)\n#set text(font: ("Libertinus Serif", "Liberation Serif", "DejaVu Sans",'
    ' "VL Gothic"), size: 10.5pt, lang: "%s")\n#set par(leading: 0.55em)\n'
)


def grid(view: View) -> str:
    """Name and contacts side by side, headings with a line behind them, periods in a grid at the right."""
    contact = " \\\n".join(_typst(value) for _, value in view.contacts)
    who = f"#text(22pt)[{_typst(view.name)}] \\\n {_typst(view.person.headline)}"
    head = f"#grid(columns: (1fr, auto), [{who}], align(end)[{contact}])\n"
    return _PAGE % view.person.tongue.code + head + "".join(_grid_part(part) for part in view.parts)


def _grid_part(part: Part) -> str:
    ruled = f"strong[{_typst(part.heading)}], line(length: 100%, stroke: 0.5pt)"
    rows = f"\n#v(6pt)\n#grid(columns: (auto, 1fr), gutter: 6pt, align: horizon, {ruled})\n"
    for entry in part.entries:
        told = " \\\n".join(_runs(line) for line in entry.lines)
        done = "".join(f"\n- {_typst(text)}" for text in entry.bullets)
        when = f'text(style: "italic")[{_typst(entry.period)}]'
        rows += f"#grid(columns: (1fr, auto), gutter: 8pt, [{told}], {when})\n{done}\n"
    return rows + "\n\n".join(map(_typst, part.paragraphs)) + "\n"


def margin(view: View) -> str:
    """Headings in the left margin beside what they head; the name set apart in capitals, contacts at the foot."""
    foot = " #sym.dot.c ".join(_typst(value) for _, value in view.contacts)
    name = view.name.upper() if view.capitals_tell else view.name
    rows = "".join(
        f'[#text(fill: rgb("#7a2d2d"))[{_typst(part.heading)}]], [{_inside(part)}],\n' for part in view.parts
    )
    return (
        _PAGE % view.person.tongue.code
        + f"#set page(footer: align(center, text(8.5pt)[{foot}]))\n"
        + f"#align(center, text(20pt, tracking: 3pt)[{_typst(name)}])\n#align(center)[{_typst(view.person.headline)}]\n"
        + f"#grid(columns: (95pt, 1fr), gutter: 12pt, {rows})\n"
    )


def _inside(part: Part) -> str:
    entries = (
        " \\\n".join([*(_runs(line) for line in entry.lines), _typst(entry.period)])
        + "".join(f"\n- {_typst(text)}" for text in entry.bullets)
        for entry in part.entries
    )
    return "\n\n".join([*entries, *map(_typst, part.paragraphs)])


_COMPILE = "import sys, typst\nfor name in sys.argv[1:]: typst.compile(name, output=name[:-3] + 'pdf')"


def typst(make: Callable[[View], str], views: list[View]) -> list[bytes]:
    with tempfile.TemporaryDirectory() as name:
        sources = [Path(name) / f"{at:03}.typ" for at in range(len(views))]
        for source, view in zip(sources, views, strict=True):
            source.write_text(make(view), encoding="utf-8")
        subprocess.run([str(PYTHON), "-c", _COMPILE, *map(str, sources)], check=True)
        return [source.with_suffix(".pdf").read_bytes() for source in sources]


def typed(views: list[View]) -> list[bytes]:
    """The grid from an old flatbed: 150 dots an inch, yellowed, a little askew."""
    return [_spoilt(data, at) for at, data in enumerate(typst(grid, views))]


def _spoilt(data: bytes, seed: int) -> bytes:
    dice = random.Random(seed)  # noqa: S311 - no secret
    sheets = [page.resize((page.width * 3 // 4, page.height * 3 // 4)) for page in scans.pictures(data)]
    stream = io.BytesIO()
    first, *rest = [_yellow(sheet.rotate(dice.uniform(-1.2, 1.2), fillcolor=245, expand=True)) for sheet in sheets]
    first.save(stream, "PDF", save_all=True, append_images=rest, resolution=150.0, quality=55)
    return stream.getvalue()


def _yellow(sheet: Image.Image) -> Image.Image:
    soft = sheet.filter(ImageFilter.GaussianBlur(0.4))
    return Image.merge(
        "RGB", (soft, soft.point(lambda value: value * 97 // 100), soft.point(lambda value: value * 85 // 100))
    )


def desk(views: list[View]) -> list[bytes]:
    """A telephone's photograph of the pages one below the other on a desk, seen from one side."""
    return [_on_desk(_stacked(scans.pictures(data)), at) for at, data in enumerate(typst(margin, views))]


def _stacked(pages: scans.Pages) -> Image.Image:
    whole = Image.new("L", (pages[0].width, sum(page.height for page in pages)), 255)
    for at, page in enumerate(pages):
        whole.paste(page, (0, at * pages[0].height))
    return whole


def _on_desk(page: Image.Image, seed: int) -> bytes:
    dice = random.Random(seed)  # noqa: S311 - no secret
    wide, high = page.size
    desk_ = Image.new("L", (wide + 260, high + 260), 96)
    desk_.paste(page, (130, 130))
    lean = dice.uniform(10, 45)
    seen = desk_.transform(
        desk_.size, Image.Transform.QUAD,
        (-lean, 0, 0, desk_.height, desk_.width, desk_.height - lean, desk_.width + lean, lean),
        Image.Resampling.BICUBIC, fillcolor=90,
    )  # fmt: skip
    stream = io.BytesIO()
    seen.filter(ImageFilter.GaussianBlur(0.7)).save(stream, "JPEG", quality=72)
    return stream.getvalue()


STYLES = {
    "apart-ledger": """
        body { font-family: 'Liberation Serif', 'DejaVu Serif', 'VL Gothic' } .end { text-align: end; width: 118pt }
        table { width: 100%; border-collapse: collapse } td { vertical-align: top; padding: 1pt 4pt 1pt 0 }
        h2 { border-top: 0.5pt solid #000; font-size: 11pt; padding-top: 3pt }""",
    "apart-strip": """
        @page { margin: 0 } .two { display: flex; min-height: 1050pt } aside { width: 150pt; background: #e6efe9;
        padding: 26pt 12pt; font-size: 9pt; overflow-wrap: anywhere } main { flex: 1; padding: 26pt 22pt }
        aside h1 { font-size: 17pt } aside h2 { font-size: 10pt } main h2 { font-variant: small-caps; color: #245 }""",
}
PAGES: dict[str, Callable[[View], str]] = {"apart-ledger": ledger, "apart-strip": strip}
TYPST: dict[str, Callable[[View], str]] = {"apart-grid": grid, "apart-margin": margin}
PICTURES: dict[str, tuple[Callable[[list[View]], list[bytes]], str]] = {
    "scan-typed": (typed, "pdf"),
    "photo-desk": (desk, "jpg"),
}
NAMES = frozenset(
    (
        *PAGES,
        *TYPST,
        *PICTURES,
        "apart-web",
        "apart-office",
        "apart-letterhead",
        "apart-indented",
        "apart-pandoc",
        "apart-koma",
    )
)
