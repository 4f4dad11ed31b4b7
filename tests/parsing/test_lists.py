"""The smaller lists: certificates with issuer and dates, publications, awards, and the evidence of what entries say."""

from functools import cache

import pytest

from rolecall.parsing import ParsedResume, parse

RESUME = """Ana Ruiz
ana@example.com

EXPERIENCE

Clerk, Halden Ltd
March 2019 - Present
Kept the books.
- Cut delays by 9 %
- Led 12 people

EDUCATION

BSc Economics, University of Hull
2012 - 2015
GPA: 3.7/4.0

CERTIFICATIONS

AWS Solutions Architect, Amazon, 2020, valid until 2023
First Aid – Red Cross (05/2019 – 05/2021)
Gabelstaplerschein, gültig bis 12/2026
Scrum Master by Scrum.org, June 2018

PUBLICATIONS

On Ledgers | Journal of Books
2019

AWARDS

Best Clerk
Chamber of Trade
2020
"""


HEAD = "Ana Ruiz\nana@example.com\n\nEXPERIENCE\n\nClerk, Halden Ltd, 2016 - 2019\n\n"


@cache
def resume() -> ParsedResume:
    return parse(RESUME.encode())


@pytest.mark.parametrize(
    ("name", "issuer", "issued", "expires"),
    [
        ("AWS Solutions Architect", "Amazon", "2020", "2023"),
        ("First Aid", "Red Cross", "2019-05", "2021-05"),
        ("Gabelstaplerschein", None, None, "2026-12"),
        ("Scrum Master", "Scrum.org", "2018-06", None),
    ],
)
def test_a_certificate_has_its_issuer_and_its_dates(
    name: str, issuer: str | None, issued: str | None, expires: str | None
) -> None:
    found = {item.name: (item.issuer, item.issue_date, item.expiry_date) for item in resume().certifications}
    assert found[name] == (issuer, issued, expires)


def test_publications_and_awards_name_who_gave_them() -> None:
    found = [(item.name, item.organization, item.end) for item in (*resume().publications, *resume().awards)]
    assert found == [("On Ledgers", "Journal of Books", "2019"), ("Best Clerk", "Chamber of Trade", "2020")]


def test_descriptions_achievements_grades_and_issuers_have_their_own_place() -> None:
    job = resume().experience[0].evidence
    assert job["description"].words == "Kept the books."
    assert [job[f"achievements.{number}"].words for number in range(2)] == ["Cut delays by 9 %", "Led 12 people"]
    assert resume().education[0].evidence["gpa"].words == "GPA: 3.7/4.0"
    assert resume().certifications[0].evidence["issuer"].words == "Amazon,"


def test_the_last_mark_parts_a_certificate_from_its_issuer() -> None:
    text = """CERTIFICATIONS

AWS Certified Data Analytics – Specialty, Amazon Web Services, 06/2022
Advanced Analytics, Level 2 – Google (2020)
CCNA – Cisco Systems, Inc.
First Aid, Red Cross, London, 2021
"""
    assert [(item.name, item.issuer) for item in parse((HEAD + text).encode()).certifications] == [
        ("AWS Certified Data Analytics – Specialty", "Amazon Web Services"),
        ("Advanced Analytics, Level 2", "Google"),
        ("CCNA", "Cisco Systems, Inc."),
        ("First Aid", "Red Cross, London"),
    ]


def test_a_project_of_one_line_has_its_name_its_address_and_what_it_is() -> None:
    text = """PROJECTS

openroute (github.com/anaruiz/openroute): route planner in Rust, 2022
"""
    (project,) = parse((HEAD + text).encode()).projects
    assert (project.name, project.description) == ("openroute", "route planner in Rust")
    assert (project.url, project.end) == ("github.com/anaruiz/openroute", "2022")


def test_a_project_says_what_it_was_made_with() -> None:
    text = """PROJECTS

Feedreader | https://feeds.example.org
2019 – 2020
Reads feeds in the terminal.
Technologies: Go, Redis
- 300 users
"""
    (project,) = parse((HEAD + text).encode()).projects
    assert (project.name, project.url) == ("Feedreader", "https://feeds.example.org")
    assert (project.keywords, project.description) == (("Go", "Redis"), "Reads feeds in the terminal.")


def test_cited_publications_have_their_title_and_where_they_appeared() -> None:
    text = """PUBLICATIONS

Ruiz A., "Joins over late streams", VLDB 2018
Ruiz, A., & Li, X. (2020). Lakes of Europe. Journal of Water, 12(3), 45–67.
"""
    found = [(item.name, item.organization, item.end) for item in parse((HEAD + text).encode()).publications]
    assert found[0] == ("Joins over late streams", "VLDB", "2018")
    assert (found[1][0], found[1][2]) == ("Lakes of Europe", "2020")
    assert str(found[1][1]).startswith("Journal of Water")


def test_certificates_in_one_line_are_several() -> None:
    text = "CERTIFICATIONS\n\nADR base, CIFMD, 2020 · FIMO, AFTRAL, 2022, License #4711\n"
    found = [(item.name, item.issuer, item.issue_date) for item in parse((HEAD + text).encode()).certifications]
    assert found == [("ADR base", "CIFMD", "2020"), ("FIMO", "AFTRAL", "2022")]


def test_awards_of_one_line_each_are_several() -> None:
    text = "AWARDS\n\nBest Trainee of the Year 2018\nEmployee of the Month, Halden Ltd 2019\n"
    found = [(item.name, item.organization, item.end) for item in parse((HEAD + text).encode()).awards]
    assert found == [("Best Trainee of the Year", None, "2018"), ("Employee of the Month", "Halden Ltd", "2019")]
