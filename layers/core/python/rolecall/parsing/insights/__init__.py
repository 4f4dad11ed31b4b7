"""What is good about a resume and what would make it better, from rules that a person can check.

Everything is concluded from the record alone, so the same record gives the same insights on any day. Each finding
names its rule and quotes what it is about. The rules stand in `strengths`, `suggestions` and `score`.
"""

from rolecall.parsing.insights.findings import Finding, Insights, Part
from rolecall.parsing.insights.score import parts_of
from rolecall.parsing.insights.strengths import strengths_of
from rolecall.parsing.insights.suggestions import suggestions_of
from rolecall.parsing.record import ParsedResume

__all__ = ["Finding", "Insights", "Part", "insights"]


def insights(record: ParsedResume) -> Insights:
    """Complete without a model; `refinement.refined` may add what a model proposes and the text proves."""
    parts = parts_of(record)
    return Insights(
        strengths=tuple(strengths_of(record)),
        suggestions=tuple(suggestions_of(record)),
        ats_score=sum(part.points for part in parts),
        parts=parts,
    )
