"""Markdown in a text file is read as the page it stands for."""

from rolecall.parsing import parse

RESUME = b"""# Marta Kowalczyk

**Data Engineer** | Leeds, UK | [write to me](mailto:marta@example.com) | +44 113 496 0182

## Experience

### Data Engineer \xe2\x80\x94 *Brightwater Analytics*
**Mar 2019 \xe2\x80\x93 Present** | Leeds

- Built the `order_events` pipeline with **Airflow**, on 5 * 3 machines
- Moved the reports to [Snowflake](https://snowflake.com), which took a year and
  saved a third

**Analyst**, Nordic Retail Ltd
_2015 \xe2\x80\x93 2019_

Education
---------

**BSc Computer Science**, University of Hull, 2011 \xe2\x80\x93 2014

## Skills

| Area      | Skills      |
|-----------|-------------|
| Languages | Python, SQL |
| Tools     | dbt         |
"""


def test_headings_bold_lists_links_and_tables_lose_their_marks() -> None:
    resume = parse(RESUME)
    assert (resume.kind, resume.full_name, resume.email) == ("txt", "Marta Kowalczyk", "marta@example.com")
    assert [(job.title, job.company, job.start, job.end) for job in resume.experience] == [
        ("Data Engineer", "Brightwater Analytics", "2019-03", None),
        ("Analyst", "Nordic Retail Ltd", "2015", "2019"),
    ]
    assert resume.experience[0].achievements == (
        "Built the order_events pipeline with Airflow, on 5 * 3 machines",
        "Moved the reports to Snowflake, which took a year and saved a third",
    )
    assert [school.institution for school in resume.education] == ["University of Hull"]
    assert {"Python", "SQL", "dbt"} <= {skill.name for skill in resume.skills}


def test_a_star_in_plain_text_is_no_mark() -> None:
    text = "Marta Kowalczyk\nmarta@example.com\n\nEXPERIENCE\n\nAnalyst, Nordic Ltd\n2015 - 2019\n* Made 3*4 plans **\n"
    assert parse(text.encode()).experience[0].achievements == ("Made 3*4 plans **",)
