"""Matches, each with its receipt beside it, and the lists of a candidate's and a job's matches by score.

A match is found by its id in one request; the pair has an item of its own, which keeps two matchers from making two
matches of one pair. What a job's employer may not see stands in another partition than what they may.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import ItemKeys, Span
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.table import key_of
from rolecall.adapters.dynamodb.writes import Condition, absent_or_same, put
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import MatchId
from rolecall.domain.match import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rolecall.adapters.dynamodb.keys import Key
    from rolecall.domain.events import Event
    from rolecall.domain.ids import CandidateId, JobId
    from rolecall.domain.page import PageRequest


class MatchRow(Row[Match], kind="match", entity=Match):
    """PK MATCH#<id>  SK MATCH; its receipt under SK RECEIPT.

    GSI1PK MATCHES#CANDIDATE#<id>  GSI1SK <score>#<id> | GSI2PK MATCHES#JOB#<id>#VISIBLE or HIDDEN  GSI2SK <score>#<id>
    """

    @staticmethod
    def keys(entity: Match) -> ItemKeys:
        score, visible = entity.score_tenths, entity.is_visible_to_employer
        return ItemKeys(
            keys.match(entity.id),
            gsi1=keys.candidate_matches(entity.candidate_id, score, entity.id),
            gsi2=keys.job_matches(entity.job_id, score, entity.id, visible=visible),
        )


class DynamoMatchPage(NamedTuple):
    items: Sequence[Match]
    total: int
    top_tenths: int | None


class _Ranked(NamedTuple):
    """A row of a list by score: `rank` is `<score>#<id>`."""

    rank: str
    key: Key


class DynamoMatches(Repository):
    def get(self, match_id: MatchId) -> Match:
        """Access pattern 37 in docs/data-model.md."""
        item = self.table.get(keys.match(match_id))
        if item is None:
            raise NotFound
        return MatchRow.to_entity(item)

    def of_pair(self, candidate_id: CandidateId, job_id: JobId) -> Match | None:
        """Access pattern 38 in docs/data-model.md: one request, and a second when there is one."""
        pair = self.table.get(keys.pair(candidate_id, job_id))
        return self.get(MatchId(int(pair["match_id"]["N"]))) if pair else None

    def put(self, match: Match, receipt: bytes, *, events: Sequence[Event]) -> None:
        """Access pattern 39 in docs/data-model.md. Scoring equal versions again replaces a match by its like."""
        match_id = number(match.id)
        not_newer = Condition(
            "attribute_not_exists(pk) OR (candidate_version <= :candidate AND job_version <= :job)",
            {":candidate": number(match.candidate_version), ":job": number(match.job_version)},
        )
        pair = plain_item(keys.pair(match.candidate_id, match.job_id), "match_pair", match_id=match_id)
        packed = {"B": zlib.compress(receipt)}
        self.unit.stage(
            put(MatchRow.from_entity(match), not_newer),
            put(pair, absent_or_same("match_id", match_id)),
            put(plain_item(keys.receipt(match.id), "receipt", zlib=packed)),
            events=events,
        )

    def receipt(self, match_id: MatchId) -> bytes:
        """Access pattern 40 in docs/data-model.md."""
        item = self.table.get(keys.receipt(match_id))
        if item is None:
            raise NotFound
        return zlib.decompress(item["zlib"]["B"])

    def for_candidate(self, candidate_id: CandidateId, min_tenths: int, page: PageRequest) -> DynamoMatchPage:
        """Access pattern 41 in docs/data-model.md."""
        partition = keys.candidate_matches(candidate_id, 0, 0).pk
        return self._page(self._ranked("GSI1", partition, min_tenths), page)

    def for_job(self, job_id: JobId, min_tenths: int, page: PageRequest, *, visible_only: bool) -> DynamoMatchPage:
        """Access pattern 42 in docs/data-model.md: the employer's list is one query, everybody's are two."""
        sides = (True,) if visible_only else (True, False)
        partitions = [keys.job_matches(job_id, 0, 0, visible=visible).pk for visible in sides]
        rows = [row for partition in partitions for row in self._ranked("GSI2", partition, min_tenths)]
        return self._page(sorted(rows, reverse=True), page)

    def _ranked(self, index: str, partition: str, min_tenths: int) -> Iterable[_Ranked]:
        """All rows of at least the score, best first; keys only, about ten thousand to a request."""
        span = Span(f"{min_tenths:04d}", f"{1000:04d}#{keys.LAST}")
        rank = f"{index.lower()}sk"
        for row in self.table.query(partition, span, index=index, descending=True):
            yield _Ranked(row[rank]["S"], key_of(row))

    def _page(self, ranked: Iterable[_Ranked], page: PageRequest) -> DynamoMatchPage:
        rows = list(ranked)
        wanted = [row.key for row in rows[page.offset : page.offset + page.limit]]
        matches = MatchRow.to_entities(self.table.batch_get(wanted, consistent=False), wanted)
        top = int(rows[0].rank.partition("#")[0]) if rows else None
        return DynamoMatchPage(matches, len(rows), top)
