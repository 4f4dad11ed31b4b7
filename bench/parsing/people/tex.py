"""Kinds that LaTeX sets: moderncv with letters for icons, an article with the fonts of old, two columns."""

import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.parsing.people.view import Entry, Part, Run, View

_SPECIAL = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "•": r"\textbullet{}",
}  # fmt: skip


def _tex(text: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in text)


def _line(runs: list[Run]) -> str:
    marks = {"b": r"\textbf{%s}", "i": r"\textit{%s}", "": "%s"}
    return "".join(marks[tag] % _tex(text) for text, tag in runs)


def _list(texts: list[str]) -> str:
    return r"\begin{itemize}" + "".join(rf"\item {_tex(text)} " for text in texts) + r"\end{itemize}" if texts else ""


def _modern(view: View, style: str) -> str:
    """The period in the margin of classic, at the right end in banking."""
    first, _, last = view.person.name.rpartition(" ")
    body = ""
    for part in view.parts:
        body += rf"\section{{{_tex(part.heading)}}}" + "".join(
            _cventry(view, part, at) for at in range(len(part.entries))
        )
        body += "".join(rf"\cvline{{}}{{{_tex(text)}}}" for text in part.paragraphs)
    return (
        rf"\documentclass[11pt,a4paper]{{moderncv}}\moderncvstyle[nosymbols]{{{style}}}\moderncvcolor{{blue}}"
        r"\usepackage[scale=0.8]{geometry}\usepackage{fontspec}\setmainfont{DejaVu Sans}\setsansfont{DejaVu Sans}"
        rf"\name{{{_tex(first)}}}{{{_tex(last)}}}\title{{{_tex(view.person.headline)}}}"
        rf"\address{{{_tex(view.person.address)}}}{{}}{{}}\phone[mobile]{{{_tex(view.person.phone)}}}"
        rf"\email{{{_tex(view.person.email)}}}\begin{{document}}\makecvtitle {body}\end{{document}}"
    )


def _cventry(view: View, part: Part, at: int) -> str:
    posts = {"experience": view.person.jobs, "education": view.person.schools}.get(part.kind, view.person.volunteer)
    post, entry = posts[at], part.entries[at]
    facts = "}{".join(map(_tex, (entry.period, post.title, post.company, post.city)))
    return rf"\cventry{{{facts}}}{{}}{{{_list(entry.bullets)}}}"


def classic(view: View) -> str:
    return _modern(view, "classic")


def banking(view: View) -> str:
    return _modern(view, "banking")


_OLD = r"\documentclass[10pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage{textcomp,mathptmx}"
_PLAIN = r"\pagestyle{empty}\setlength{\parindent}{0pt}\usepackage[margin=2cm]{geometry}"


def article(view: View) -> str:
    """Times as pdfLaTeX embeds it: ligatures, hyphenated words, gaps for spaces."""
    contact = r" $\cdot$ ".join(_tex(value) for _, value in view.contacts)
    shape = r"\scshape" if view.capitals_tell else r"\bfseries"
    body = rf"\begin{{center}}{{\LARGE{shape} {_tex(view.person.name)}}}\\ {contact}\end{{center}}"
    for part in view.parts:
        body += rf"\section*{{{_tex(part.heading)}}}\hrule\vspace{{4pt}}"
        body += "".join(map(_hfill, part.entries)) + "".join(f"{_tex(text)}\\par " for text in part.paragraphs)
    return rf"{_OLD}{_PLAIN}\begin{{document}}{body}\end{{document}}"


def _hfill(entry: Entry) -> str:
    first, *rest = map(_line, entry.lines)
    more = "".join(rf"{line}\par " for line in rest)
    return rf"{first}\hfill {_tex(entry.period)}\par {more}{_list(entry.bullets)}\vspace{{3pt}}"


def paracol(view: View) -> str:
    """A narrow column of lists on the left of the career."""
    lists = ("skills", "languages", "certificates", "hobbies", "personal", "references")
    side = "".join(rf"{_tex(value)}\par " for _, value in view.contacts)
    side += "".join(_column(part) for part in view.parts if part.kind in lists)
    main = rf"{{\Huge {_tex(view.person.name)}}}\par {_tex(view.person.headline)}\par "
    main += "".join(_column(part) for part in view.others(*lists))
    fonts = r"\usepackage{fontspec}\setmainfont{Liberation Serif}\usepackage{paracol}\columnratio{0.3}"
    return (
        rf"\documentclass[10pt,a4paper]{{article}}{_PLAIN}{fonts}\sloppy\begin{{document}}"
        rf"\begin{{paracol}}{{2}}{side}\switchcolumn {main}\end{{paracol}}\end{{document}}"
    )


def _column(part: Part) -> str:
    body = rf"\vspace{{8pt}}{{\large\bfseries {_tex(part.heading)}}}\par "
    for entry in part.entries:
        lines = "".join(rf"{_line(line)}\par " for line in entry.lines)
        body += rf"{lines}{{\small {_tex(entry.period)}}}\par {_list(entry.bullets)}"
    return body + "".join(rf"{_tex(text)}\par " for text in part.paragraphs)


KINDS: dict[str, tuple[Callable[[View], str], str]] = {
    "tex-classic": (classic, "xelatex"),
    "tex-article": (article, "pdflatex"),
    "tex-banking": (banking, "xelatex"),
    "tex-columns": (paracol, "xelatex"),
}


def render(kind: str, views: list[View]) -> list[bytes]:
    make, program = KINDS[kind]
    return [_set(make(view), program) for view in views]


def _set(source: str, program: str) -> bytes:
    """Set twice: moderncv lays its head out with what it learnt the first time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cv.tex").write_text(source, encoding="utf-8")
        command = [program, "-interaction=nonstopmode", "cv.tex"]
        said = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        if "moderncv" in source:
            said = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        if not (folder / "cv.pdf").exists():
            raise RuntimeError(re.findall(r"(?m)^! .*", said.stdout.decode(errors="replace"))[:3])
        return (folder / "cv.pdf").read_bytes()
