"""Parsed records: one that says what the specification's sample shows and more, one that says almost nothing."""

from rolecall.parsing.evidence import Evidence, HiddenText
from rolecall.parsing.record import (
    Activity,
    Certification,
    Education,
    Experience,
    Language,
    Link,
    Location,
    ParsedResume,
    Phone,
    Skill,
)


def seen(words: str) -> Evidence:
    return Evidence(page=1, box=(72.0, 72.0, 200.5, 84.0), words=words, confidence=0.98)


def a_record() -> ParsedResume:
    activity = Activity(
        name="Rolecall",
        role="Author",
        organization="Open Source",
        start="2019",
        end="2020-02",
        url="https://example.com/rolecall",
        description="A parser.",
        highlights=("Fast",),
        evidence={"name": seen("Rolecall")},
    )
    return ParsedResume(
        sha256="0" * 64,
        kind="pdf",
        pages=2,
        language="en",
        full_name="John Doe",
        headline="Senior Software Engineer",
        email="john.doe@example.com",
        phone=Phone(written="+1-234-567-8900", e164="+12345678900"),
        location=Location(text="San Francisco, CA", city="San Francisco", region="CA", country_code="US"),
        summary="Experienced software engineer...",
        experience=(
            Experience(
                title="Senior Software Engineer",
                company="Tech Corp",
                location="San Francisco, CA",
                start="2020-01",
                end="2023-05",
                description="Led development of...",
                achievements=("Increased performance by 40%",),
                occupation_code="15-1252.00",
                evidence={"title": seen("Senior Software Engineer")},
            ),
        ),
        education=(
            Education(
                degree="Bachelor of Science",
                field="Computer Science",
                institution="University of California",
                location="Berkeley, CA",
                start="2016-09",
                end="2020-05",
                gpa="3.8",
                evidence={"degree": seen("Bachelor of Science")},
            ),
        ),
        skills=(
            Skill(
                name="Python",
                category="programming",
                proficiency="expert",
                years=5.5,
                last_used="2023",
                evidence={"name": seen("Python")},
            ),
        ),
        top_skills=("Python", "React", "PostgreSQL", "AWS", "Docker"),
        certifications=(
            Certification(
                name="AWS Certified Solutions Architect",
                issuer="Amazon Web Services",
                issue_date="2022-03",
                expiry_date="2025-03",
            ),
        ),
        languages=(Language(language="German", level="fluent", code="de"),),
        links=(Link(url="https://example.com/john", network="GitHub", username="john"),),
        projects=(activity,),
        publications=(activity,),
        volunteer=(activity,),
        awards=(activity,),
        interests=("Chess",),
        total_experience_years=5.5,
        hidden_text=(HiddenText(words="hire me", page=1, box=(0.0, 0.0, 1.0, 1.0), reason="white on white"),),
        warnings=("One page has no text.",),
        evidence={"full_name": seen("John Doe"), "email": seen("john.doe@example.com")},
    )


def a_bare_record() -> ParsedResume:
    return ParsedResume(sha256="0" * 64, kind="txt", pages=1)
