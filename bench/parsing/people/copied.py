"""LaTeX that people copy: the page of engineers, two columns of minipages, headings or periods in the margin."""

from collections.abc import Callable, Iterator

from bench.parsing.people.careers import Post
from bench.parsing.people.tex import escaped, listed, typeset
from bench.parsing.people.view import Entry, Part, View

_COMPUTER_MODERN = r"\documentclass[a4paper,11pt]{article}\usepackage[utf8]{inputenc}\pagestyle{empty}"
_SANS = r"\documentclass[a4paper,10pt]{article}\usepackage{fontspec}\setmainfont{Liberation Sans}\pagestyle{empty}"
_TIGHT = (
    r"\usepackage[margin=1.5cm]{geometry}\usepackage{enumitem}\setlist{nosep,leftmargin=*}\setlength{\parindent}{0pt}"
)
_SIDE = ("education", "skills", "languages", "certificates", "hobbies", "personal")


def _posts(view: View, part: Part) -> Iterator[tuple[Post, Entry]]:
    person = view.person
    posts = {"experience": person.jobs, "education": person.schools}.get(part.kind, person.volunteer)
    return zip(posts, part.entries, strict=True) if part.entries else iter(())


def _paragraphs(part: Part) -> str:
    return "".join(rf"{escaped(text)}\par " for text in part.paragraphs)


def engineer(view: View) -> str:
    """Computer Modern as it always was, small capitals, title and period above employer and town."""
    contact = " $|$ ".join(rf"\underline{{{escaped(value)}}}" for _, value in view.contacts)
    shape = r"\scshape" if view.capitals_tell else r"\bfseries"
    body = (
        rf"\begin{{center}}{{\Huge{shape} {escaped(view.person.name)}}}\\ \vspace{{2pt}}\small {contact}\end{{center}}"
    )
    for part in view.parts:
        heading = shape if part.heading.isascii() else r"\bfseries"
        body += rf"\section*{{\normalfont\Large{heading} {escaped(part.heading)}}}\vspace{{-8pt}}\hrule\vspace{{5pt}}"
        for post, entry in _posts(view, part):
            head, place = (post.title, post.company) if part.kind != "education" else (post.company, post.title)
            body += rf"\textbf{{{escaped(head)}}}\hfill {escaped(entry.period)}\par "
            body += rf"\textit{{\small {escaped(place)}}}\hfill\textit{{\small {escaped(post.city)}}}\par "
            body += listed(entry.bullets) + r"\vspace{3pt}"
        body += _paragraphs(part)
    return rf"{_COMPUTER_MODERN}{_TIGHT}\begin{{document}}{body}\end{{document}}"


def minipages(view: View) -> str:
    """Schools and lists in a third of the page on the left, employers in capitals before their titles on the right."""
    contact = " | ".join(escaped(value) for _, value in view.contacts)
    name = (
        rf"\begin{{center}}{{\fontsize{{32}}{{36}}\selectfont {escaped(view.person.name)}}}\\ {contact}\end{{center}}"
    )
    sides = [part for part in view.parts if part.kind in _SIDE], view.others(*_SIDE)
    columns = [
        rf"\begin{{minipage}}[t]{{{width}\textwidth}}\raggedright "
        + "".join(_block(view, part) for part in side)
        + r"\end{minipage}"
        for width, side in zip((0.33, 0.64), sides, strict=True)
    ]
    return rf"{_SANS}{_TIGHT}\begin{{document}}{name}\noindent {columns[0]}\hfill {columns[1]}\end{{document}}"


def _block(view: View, part: Part) -> str:
    body = rf"\vspace{{8pt}}{{\Large {escaped(part.heading)}}}\par "
    for post, entry in _posts(view, part):
        if part.kind == "education":
            body += rf"\textbf{{{escaped(post.company)}}}\par {escaped(post.title)}\par "
            body += rf"{escaped(entry.period)}\par\vspace{{4pt}}"
            continue
        body += rf"{{\large\textbf{{{escaped(post.company)}}} | {escaped(post.title)}}}\par "
        town = f" | {escaped(post.city)}" if post.city else ""
        body += rf"\textit{{{escaped(entry.period)}{town}}}\par {listed(entry.bullets)}\vspace{{4pt}}"
    return body + _paragraphs(part)


def margin(view: View) -> str:
    """Headings in the left margin, and a running head with the name and the number of the page."""
    name = escaped(view.person.name)
    head = (
        r"\documentclass[11pt]{article}\usepackage[T1]{fontenc}\usepackage{textcomp,mathptmx,fancyhdr}"
        r"\usepackage[left=5cm,right=2cm,top=2.2cm,bottom=2.2cm]{geometry}\setlength{\parindent}{0pt}"
        rf"\pagestyle{{fancy}}\fancyhf{{}}\renewcommand{{\headrulewidth}}{{0pt}}\fancyfoot[R]{{{name} -- \thepage}}"
    )
    body = rf"\hspace*{{-3.5cm}}{{\LARGE\bfseries {name}}}\par "
    body += "".join(rf"\hspace*{{-3.5cm}}{escaped(value)}\par " for _, value in view.contacts)
    for part in view.parts:
        beside = rf"\llap{{\parbox[t]{{3.2cm}}{{\raggedright\bfseries {escaped(part.heading)}}}\hspace{{0.3cm}}}}"
        rows = [_sentence(post, entry) for post, entry in _posts(view, part)]
        rows += [escaped(text) for text in part.paragraphs]
        body += rf"\vspace{{10pt}}\noindent{beside}\ignorespaces " + r"\par ".join(rows) + r"\par "
    return rf"{head}\begin{{document}}{body}\end{{document}}"


def _sentence(post: Post, entry: Entry) -> str:
    town = f", {escaped(post.city)}" if post.city else ""
    head = rf"\textbf{{{escaped(post.company)}}}{town}\hfill {escaped(entry.period)}\par "
    return rf"{head}\textit{{{escaped(post.title)}}}\par {listed(entry.bullets)}\vspace{{4pt}}"


def vita(view: View) -> str:
    """The package currvita: bold headings, periods in front of entries that are running text."""
    body = "".join(rf"{escaped(value)}\\ " for _, value in view.contacts)
    for part in view.parts:
        rows = [_item(post, entry) for post, entry in _posts(view, part)]
        rows += [rf"\item {escaped(text)}" for text in part.paragraphs]
        body += rf"\begin{{cvlist}}{{{escaped(part.heading)}}}{''.join(rows)}\end{{cvlist}}"
    return (
        r"\documentclass[11pt,a4paper]{article}\usepackage[utf8]{inputenc}\usepackage[margin=2.5cm]{geometry}"
        r"\usepackage[LabelsAligned]{currvita}\setlength{\cvlabelwidth}{42mm}\date{}\begin{document}"
        rf"\begin{{cv}}{{{escaped(view.person.name)}}}{body}\end{{cv}}\end{{document}}"
    )


def _item(post: Post, entry: Entry) -> str:
    head = ", ".join(escaped(text) for text in (post.title, post.company, post.city) if text)
    told = " ".join(f"{escaped(text)}." for text in entry.bullets)
    return rf"\item[{{{escaped(entry.period)}}}] {head}" + (rf"\\{told}" if told else "")


KINDS: dict[str, tuple[Callable[[View], str], str]] = {
    "tex-engineer": (engineer, "pdflatex"),
    "tex-minipages": (minipages, "xelatex"),
    "tex-margin": (margin, "pdflatex"),
    "tex-vita": (vita, "pdflatex"),
}


def render(kind: str, views: list[View]) -> list[bytes]:
    make, program = KINDS[kind]
    return [typeset(make(view), program) for view in views]
