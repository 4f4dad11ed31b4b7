"""The hits of a plan in an order that is exact: by points, then by the plan's order, whatever the segments are."""

from tantivy import DocAddress, Order, Query, Searcher

from rolecall.adapters.search.queries import Plan
from rolecall.domain.search import Hit, Hits

Scored = list[tuple[float, DocAddress]]


def rank(searcher: Searcher, plan: Plan) -> Hits:
    if not searcher.num_docs:
        return Hits()
    found, total = _by_points(searcher, plan) if plan.points else _by_order(searcher, plan)
    addresses = [address for _, address in found]
    ids = searcher.fast_field_values("id", addresses)
    versions = searcher.fast_field_values("version", addresses)
    hits = (
        Hit(int(id_ or 0), int(version or 0), score)
        for (score, _), id_, version in zip(found, ids, versions, strict=True)
    )
    return Hits(tuple(hits), total)


def _by_order(searcher: Searcher, plan: Plan) -> tuple[Scored, int]:
    found, total = _search(searcher, plan.with_points(0), plan.limit, plan, offset=plan.offset)
    return [(0.0, address) for _, address in found], total


def _by_points(searcher: Searcher, plan: Plan) -> tuple[Scored, int]:
    """The engine breaks ties by where documents lie; so those with as many points as the last are asked for again."""
    wanted = plan.offset + plan.limit
    result = searcher.search(plan.with_points(1), limit=wanted)
    best, total = list(result.hits), int(result.count)  # type: ignore[attr-defined]  # missing in its stubs
    if total > len(best):
        fewest = best[-1][0]
        best = [hit for hit in best if hit[0] > fewest]
        tied = plan.with_points(int(fewest), int(fewest))
        found, _ = _search(searcher, tied, wanted - len(best), plan)
        best += [(fewest, address) for _, address in found]
    keys = searcher.fast_field_values(plan.order, [address for _, address in best])
    ranked = sorted(zip(best, keys, strict=True), key=lambda one: (one[0][0], one[1] or 0), reverse=True)
    return [hit for hit, _ in ranked[plan.offset :]], total


def _search(searcher: Searcher, query: Query, limit: int, plan: Plan, *, offset: int = 0) -> tuple[Scored, int]:
    order = Order.Asc if plan.ascending else Order.Desc
    result = searcher.search(query, limit=limit, order_by_field=plan.order, order=order, offset=offset)
    return list(result.hits), int(result.count)  # type: ignore[attr-defined]  # missing in its stubs
