"""Plain text: what mails, copying and drawing with characters put around a resume."""

from rolecall.parsing import parse
from rolecall.parsing.record import ParsedResume

HEAD = "Nadia Petrenko\nnadia.petrenko@example.com\n"
JOB = "Warehouse Manager, Halden Freight Ltd\nMarch 2019 - May 2021\n"
SKILLS = "\nSkills\n\nForklift licence, SAP EWM\n"


def made(text: str) -> ParsedResume:
    return parse(text.encode())


def jobs(resume: ParsedResume) -> list[tuple[str | None, str | None, str | None]]:
    return [(job.title, job.company, job.end) for job in resume.experience]


def test_the_frame_of_a_table_drawn_with_characters_is_no_text() -> None:
    table = """
+-------------+-------------------------+
| 2019 - 2021 | Warehouse Manager       |
|             | Halden Freight Ltd      |
+-------------+-------------------------+
| 2016 - 2019 | Picker | Kettle & Co    |
+-------------+-------------------------+
"""
    assert jobs(made(f"{HEAD}\nExperience\n{table}{SKILLS}")) == [
        ("Warehouse Manager", "Halden Freight Ltd", "2021"),
        ("Picker", "Kettle & Co", "2019"),
    ]


def test_who_passes_a_quoted_resume_on_is_not_its_person() -> None:
    quoted = "".join(f"> {line}\n" for line in f"{HEAD}\nExperience\n\n{JOB}{SKILLS}".splitlines())
    resume = made(f"From: Talent Desk <desk@agency.example>\n\nPlease find her below.\n\n{quoted}\nDana Holt\n")
    assert (resume.full_name, resume.email) == ("Nadia Petrenko", "nadia.petrenko@example.com")
    assert jobs(resume) == [("Warehouse Manager", "Halden Freight Ltd", "2021-05")]


def test_the_text_for_a_picture_is_no_employer() -> None:
    copied = "Halden Freight Ltd logo\nWarehouse Manager\nHalden Freight Ltd\nMarch 2019 - May 2021\n"
    resume = made(f"{HEAD}\nExperience\n\n{copied}{SKILLS}")
    assert jobs(resume) == [("Warehouse Manager", "Halden Freight Ltd", "2021-05")]


def test_a_signature_below_two_dashes_is_contact() -> None:
    resume = made(f"Nadia Petrenko\n\nSkills\n\nSAP EWM\n\nExperience\n\n{JOB}\n-- \nNadia\n+44 20 7946 0958\n")
    assert resume.phone is not None
    assert resume.phone.e164 == "+442079460958"
