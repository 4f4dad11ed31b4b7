"""How people write resumes beyond the plain kind: tables, labels, list items, wrapped cells, no headings at all."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from rolecall.parsing.record import ParsedResume
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.headings import heading_kind
from rolecall.taxonomy.facets import level_of
from tests.parsing.documents import pdf

HEAD = "Nadia Petrenko\nnadia.petrenko@example.com\n+44 1482 496 018\n\n"


def jobs_of(resume: ParsedResume) -> list[tuple[str | None, ...]]:
    return [(job.title, job.company, job.start, job.end) for job in resume.experience]


def parsed(text: str) -> ParsedResume:
    return parse((HEAD + text).encode())


def test_dots_that_are_drawn_mark_list_items() -> None:
    def draw(canvas: Canvas) -> None:
        lines = (
            "Nadia Petrenko",
            "nadia.petrenko@example.com",
            "EXPERIENCE",
            "Driver, Halden Freight Ltd, 2015 - 2018",
        )
        for number, line in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 11)
            canvas.drawString(60, 740 - 18 * number, line)
        for number, line in enumerate(("Tours of 2,400 miles, no accident since 2016", "Trained Anna Berg in 2017")):
            canvas.circle(66, 672 - 14 * number, 1.6, stroke=0, fill=1)
            canvas.drawString(74, 668 - 14 * number, line)

    (job,) = parse(pdf(draw)).experience
    assert (job.title, job.end) == ("Driver", "2018")
    assert job.achievements == ("Tours of 2,400 miles, no accident since 2016", "Trained Anna Berg in 2017")


def test_a_table_of_schools_is_read_by_the_names_of_its_columns() -> None:
    resume = parsed(
        "ACADEMIC QUALIFICATION\n"
        "Course      Institution             Board / University        Year of Passing   %\n"
        "M.Com       Loyola College          University of Madras      2012              58%\n"
        "H.S.C       Govt. Girls School      State Board               2007              81%\n"
    )
    assert [(e.degree, e.institution, e.end) for e in resume.education] == [
        ("M.Com", "Loyola College", "2012"),
        ("H.S.C", "Govt. Girls School", "2007"),
    ]


def test_labels_name_the_parts_of_a_job_in_list_items() -> None:
    resume = parsed(
        "EXPERIÊNCIA PROFISSIONAL\n"
        "• 2020-atual – Metalúrgica Paranapanema S.A.\n  Cargo: Analista de Pessoal Pleno.\n"
        "• 2017-2020 – Contabilidade Rossi Ltda.\n  Cargo: Assistente.\n"
    )
    assert jobs_of(resume) == [
        ("Analista de Pessoal Pleno", "Metalúrgica Paranapanema S.A.", "2020", None),
        ("Assistente", "Contabilidade Rossi Ltda.", "2017", "2020"),
    ]


def test_a_single_year_among_periods_is_a_job_of_its_own() -> None:
    resume = parsed(
        "WORK EXPERIENCE\n"
        "Plant Manager, Brannock Packaging Ltd          2010 - 2013\n\n"
        "Student Assistant, Tidewater Paper Ltd         2002\n"
    )
    assert jobs_of(resume) == [
        ("Plant Manager", "Brannock Packaging Ltd", "2010", "2013"),
        ("Student Assistant", "Tidewater Paper Ltd", "2002", "2002"),
    ]


def test_a_document_without_headings_is_divided_by_its_content() -> None:
    resume = parsed(
        "\n\nPlant Manager, Brannock Packaging Ltd          2010 - 2013\n- Led forty people\n\n\n\n"
        "University of Hull                             2006 - 2009\nBSc Logistics\n\n\n\n"
        "SAP EWM, Excel, Forklift, Power BI\n"
    )
    assert jobs_of(resume) == [("Plant Manager", "Brannock Packaging Ltd", "2010", "2013")]
    assert [e.institution for e in resume.education] == ["University of Hull"]
    assert {"Excel", "Power BI"} <= {skill.name for skill in resume.skills}


def test_labels_in_a_column_name_groups_of_skills() -> None:
    resume = parsed(
        "SKILLS\nOffice          Excel, Word, Outlook\nAccounting      Tally, Busy\nDrawing         Windows, Linux\n"
    )
    assert {skill.group for skill in resume.skills} == {"Office", "Accounting", "Drawing"}


def test_a_level_ends_with_its_line() -> None:
    resume = parsed("SKILLS\nExcel, Word\n\nLANGUAGES\nSpanish – native\nPanocho – native\nEnglish – B2\n")
    assert [(found.language, found.level) for found in resume.languages] == [("Spanish", "native"), ("English", "B2")]


def test_a_level_stands_before_its_language_as_well() -> None:
    job = "EXPERIENCE\nDriver, Halden Freight Ltd, 2015 - 2018\n\n"
    resume = parsed(f"{job}LANGUAGES\nNative Welsh, English (bilingual), basic Spanish, Tamil and Hindi\n")
    assert [(found.language, found.level) for found in resume.languages] == [
        ("Welsh", "Native"),
        ("English", "bilingual"),
        ("Spanish", "basic"),
        ("Tamil", None),
        ("Hindi", None),
    ]


def test_schools_of_one_line_each_may_end_with_a_grade() -> None:
    resume = parsed(
        "EDUCATION\nB.E. (Textiles), Kongu College, 2018, 8.2 CGPA\nHSC, Vidya School, 2014, 92%\n"
        "BSc Zoology, 2:1, Swansea University, 2009 - 2012\n"
    )
    assert [(school.institution, school.gpa, school.end) for school in resume.education] == [
        ("Kongu College", "8.2 CGPA", "2018"),
        ("Vidya School", "92%", "2014"),
        ("Swansea University", "2:1", "2012"),
    ]


def test_a_degree_that_is_still_expected_keeps_its_name_and_its_date() -> None:
    resume = parsed("EDUCATION\nBachelor of Nursing (expected completion Nov 2027)\nLa Trobe University\n")
    assert [(school.degree, school.end) for school in resume.education] == [("Bachelor of Nursing", "2027-11")]


def test_the_clients_of_a_freelancer_are_no_employer() -> None:
    resume = parsed("EXPERIENCE\nFreelance Designer\n2019 - present\nClients: Riverford, Octopus Energy\n- Logos\n")
    assert [(job.title, job.company) for job in resume.experience] == [("Freelance Designer", None)]


@pytest.mark.parametrize(
    "name", ["María de los Ángeles Fernández de Córdoba y Ruiz", "Sjoerd van 't Hoff-de Boer", "Åsa Öhrn af Klercker"]
)
def test_long_names_with_particles_are_names(name: str) -> None:
    text = f"{name}\nsomebody@example.com\n\nEXPERIENCE\nDriver, Halden Freight Ltd, 2015 - 2018\n"
    assert parse(text.encode()).full_name == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Top Skills", "skills"),
        ("Honors-Awards", "awards"),
        ("Grants and Fellowships", "awards"),
        ("Job Related Training", "certifications"),
        ("Titulación académica", "education"),
        ("Head of Training", None),
        ("Driving Experience", "experience"),
        ("INSTITUTIONS ATTENDED WITH DATES", "education"),
        ("User Experience", None),
        ("Professional working proficiency", None),
    ],
)
def test_headings_are_made_of_heading_words(text: str, kind: str | None) -> None:
    assert heading_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("od V 2018 do chwili obecnej", ("2018-05", None)),
        ("IX 2012 – IV 2018", ("2012-09", "2018-04")),
        ("verano de 2011–fines de 2013", ("2011-06", "2013")),
        ("Grad. May 2023", (None, "2023-05")),
        ("ISO 9001:2015, 2018", (None, "2018")),
    ],
)
def test_dates_in_rarer_forms(text: str, dates: tuple[str | None, str | None]) -> None:
    (found,) = find_ranges(text)
    assert (found.start, found.end) == dates


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kariera zawodowa", "experience"),
        ("الوظائف السابقة", "experience"),
        ("Mes atouts", "skills"),
        ("Postes occupés", "experience"),
        ("Ukończone kursy", "certifications"),
        ("Çalışma Hayatı", "experience"),
    ],
)
def test_headings_are_known_in_everyday_words(text: str, kind: str) -> None:
    assert heading_kind(text) == kind


def test_a_winter_season_of_two_years_begins_in_the_first() -> None:
    (found,) = find_ranges("Wintersaison 2016/17 bis März 2018")
    assert (found.start, found.end) == ("2016-12", "2018-03")


def test_an_employer_over_several_positions_stands_beside_jobs_of_one_line() -> None:
    jobs = """EXPERIENCE

Kuehne + Nagel, Lyon
Lead Data Engineer, March 2021 - present
- Built a platform
Data Engineer, Sept. 2017 - Feb 2021
- Moved the warehouse

Consultant | Self-employed | 2015 - 2016
- Dashboards

Intern, Acme GmbH, Summer 2012
"""
    assert [(job.title, job.company) for job in parsed(jobs).experience] == [
        ("Lead Data Engineer", "Kuehne + Nagel"),
        ("Data Engineer", "Kuehne + Nagel"),
        ("Consultant", "Self-employed"),
        ("Intern", "Acme GmbH"),
    ]


def test_time_away_is_no_job() -> None:
    jobs = "BERUFSERFAHRUNG\n\n2014 – 2019 Laborleiterin, Universitätsklinikum Freiburg\n"
    resume = parsed(jobs + "2012 – 2014 Elternzeit (Tochter)\n2009 – 2012 Assistentin, Halden GmbH\n")
    assert [job.title for job in resume.experience] == ["Laborleiterin", "Assistentin"]


def test_a_label_makes_a_section_of_its_line() -> None:
    resume = parsed(
        "BERUFSERFAHRUNG\n\n2014 – 2019 Fahrer, Halden GmbH\n\nKENNTNISSE\n\nEDV: SAP QM, LIMS\n"
        "Sprachen: Deutsch (Muttersprache), Englisch (B2)\n\nEHRENAMT\n\nseit 2015 Trainer, SC Freiburg\n\n"
        "Hobbys: Bergwandern, Chorgesang\n"
    )
    assert [(item.language, item.level) for item in resume.languages] == [
        ("Deutsch", "Muttersprache"),
        ("Englisch", "B2"),
    ]
    assert [skill.name for skill in resume.skills] == ["SAP QM", "LIMS"]
    assert resume.interests == ("Bergwandern", "Chorgesang")
    assert [item.organization for item in resume.volunteer] == ["SC Freiburg"]


def test_a_heading_with_white_above_it_heads_no_part_of_a_school() -> None:
    schools = "AUSBILDUNG\n\n2005 – 2009 Diplom Biologie, Universität Konstanz\n\n"
    schools += "Weiterbildung\n2016 Six Sigma Green Belt, TÜV\n"
    resume = parsed("Berufserfahrung\n\n2014 – 2019 Fahrer, Halden GmbH\n\n" + schools)
    assert [item.name for item in resume.certifications] == ["Six Sigma Green Belt"]
    assert [item.institution for item in resume.education] == ["Universität Konstanz"]


def test_the_school_of_a_university_is_no_employer_of_its_own() -> None:
    resume = parsed(
        "EXPERIENCE\n\nUniversity of Leeds                               2015 - present\n"
        "Associate Professor, School of English            2020 - present\n"
        "Lecturer in Poetry                                2015 - 2020\n"
    )
    assert [(job.title, job.company) for job in resume.experience] == [
        ("Associate Professor, School of English", "University of Leeds"),
        ("Lecturer in Poetry", "University of Leeds"),
    ]


def test_publications_of_several_kinds_are_one_list() -> None:
    resume = parsed(
        "EXPERIENCE\nDriver, Halden Freight Ltd, 2015 - 2018\n\nPUBLICATIONS\nBooks\n"
        "Osei, M. (2019). Borders of the Tongue. Leeds Press.\nPeer-reviewed articles\n"
        "Osei, M. (2017). ‘Untranslatable Drums’, Journal of Letters. https://doi.org/10.2979/ral.2022.01\n"
    )
    assert [(work.name, work.end) for work in resume.publications] == [
        ("Borders of the Tongue", "2019"),
        ("Untranslatable Drums", "2017"),
    ]


def test_a_unit_behind_a_position_under_its_employer_is_no_employer() -> None:
    jobs = """EXPERIENCE

DELOITTE LLP, Austin, TX                         Aug 2015 - Present
Senior Manager, Audit                            Jan 2020 - Present
  * Lead audits of 12 companies
Manager, Audit                                   Aug 2015 - Dec 2019

H-E-B, San Antonio, TX
Staff Accountant, June 2010 to July 2015
  * Closed the books in 4 days

US Army, Austin, TX
Finance Specialist, 2004-2009
"""
    assert [(job.title, job.company) for job in parsed(jobs).experience] == [
        ("Senior Manager, Audit", "DELOITTE LLP"),
        ("Manager, Audit", "DELOITTE LLP"),
        ("Staff Accountant", "H-E-B"),
        ("Finance Specialist", "US Army"),
    ]


def test_degrees_under_one_school_share_it() -> None:
    schools = """EXPERIENCE

Driver, Halden Freight Ltd, 2015 - 2018

EDUCATION

University of Texas at Austin
Master in Professional Accounting, May 2010, GPA: 3.9
B.B.A. in Accounting, magna cum laude, 2004
"""
    found = [(entry.degree, entry.institution, entry.end) for entry in parsed(schools).education]
    assert found == [
        ("Master", "University of Texas at Austin", "2010-05"),
        ("B.B.A.", "University of Texas at Austin", "2004"),
    ]


def schools_of(resume: ParsedResume) -> list[tuple[str | None, ...]]:
    return [(e.degree, e.institution, e.start, e.end) for e in resume.education]


def test_a_mark_or_a_bracket_behind_the_years_hides_no_degree() -> None:
    text = (
        "ISTRUZIONE\nUniversità degli Studi di Parma\nMaster in Area Critica, 2014, 110/110\n"
        "Laurea in Infermieristica, 2007–2010 (180 CFU)\n"
    )
    assert schools_of(parsed(text)) == [
        ("Master", "Università degli Studi di Parma", None, "2014"),
        ("Laurea", "Università degli Studi di Parma", "2007", "2010"),
    ]


def test_credits_and_how_it_ended_belong_to_no_school() -> None:
    text = (
        "UTBILDNING\n2013–2014   Specialistsjuksköterskeprogrammet, 75 hp, Mittuniversitetet\n"
        "2006–2009   Kandidatexamen, Umeå universitet (ej avslutad, 90 hp)\n"
    )
    assert [school for _, school, _, _ in schools_of(parsed(text))] == ["Mittuniversitetet", "Umeå universitet"]


def test_leave_with_its_reason_is_no_job() -> None:
    text = (
        "EXPERIENCIA LABORAL\nContable, Aceites Valdelomar S.L., 2011 - 2016\n"
        "Excedencia por cuidado de hijos, 2009 - 2011\nAuxiliar administrativa, Gestoría Luna S.L., 2002 - 2008\n"
    )
    assert [title for title, *_ in jobs_of(parsed(text))] == ["Contable", "Auxiliar administrativa"]


def test_hours_and_licence_classes_issue_no_certificate() -> None:
    text = (
        "CERTIFICATES\nAdvanced spreadsheets, Chamber of Commerce, 60 h, 2014\nPatente B, C, CQC\n"
        "ACLS Provider – American Heart Association, 2022 (scadenza 2024)\nSkills: Welding, Forklift\n"
    )
    resume = parsed(text)
    assert [(c.name, c.issuer, c.issue_date, c.expiry_date) for c in resume.certifications] == [
        ("Advanced spreadsheets", "Chamber of Commerce", "2014", None),
        ("Patente B, C, CQC", None, None, None),
        ("ACLS Provider", "American Heart Association", "2022", "2024"),
    ]
    assert [skill.name for skill in resume.skills] == ["Welding", "Forklift"]


@pytest.mark.parametrize(("title", "entry"), [("Intern begeleider", False), ("Marketing intern at Halden", True)])
def test_an_internal_post_is_no_internship(title: str, *, entry: bool) -> None:
    found = level_of(title)
    assert (found is not None and found.value == "entry") is entry


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Estágio curricular: Pousada de Viana, 2013 - 2014", "Estágio curricular", "Pousada de Viana"),
        ("Internship: Software Engineer, Halden Ltd, 2013 - 2014", "Internship: Software Engineer", "Halden Ltd"),
    ],
)
def test_a_kind_of_employment_before_its_employer_is_the_title(line: str, title: str, company: str) -> None:
    (job,) = parsed(f"EXPERIENCE\n{line}\n").experience
    assert (job.title, job.company) == (title, company)


def test_the_polish_town_of_an_office_is_no_title() -> None:
    text = "DOŚWIADCZENIE\n07.2008 – 09.2008  Urząd Skarbowy w Białymstoku\nPraktykantka\n"
    (job,) = parsed(text).experience
    assert (job.title, job.company) == ("Praktykantka", "Urząd Skarbowy w Białymstoku")
