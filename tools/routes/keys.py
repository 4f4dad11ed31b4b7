"""The fewest route keys that bring every path to its function, with and without the trailing slash.

A greedy key (`/v1/auth/{proxy+}`) stands where most below a prefix belongs to one function. What another function has
there gets an exact key, and a greedy one of its own beside it for its trailing slash: no key of API Gateway may end in
a slash. The emulator needs just such a key, so these are marked as local.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tools.routes.gateway import DEFAULT, REST, Reading, answering
from tools.template_routes import Route


@dataclass(slots=True)
class Node:
    """A path's prefix. `owner` is the function of an operation that ends here."""

    path: str = ""
    owner: str | None = None
    children: dict[str, "Node"] = field(default_factory=dict)

    def add(self, path: str, owner: str) -> None:
        node = self
        for segment in path.strip("/").split("/"):
            name = "{}" if segment.startswith("{") else segment
            node = node.children.setdefault(name, Node(f"{node.path}/{segment}"))
        node.owner = owner

    def owners(self) -> set[str]:
        below = set().union(*(child.owners() for child in self.children.values()))
        return below | ({self.owner} if self.owner else set())


def route_keys(owners: Mapping[str, str], *, default: str) -> list[Route]:
    """`owners` names the function of every path (variables in braces); `default` gets what nobody knows."""
    routes = {Route(DEFAULT, default)}
    root = Node()
    for path, owner in sorted(owners.items()):
        if path == "/":
            routes.add(Route("ANY /", owner))
        else:
            root.add(path, owner)
    routes |= _cheapest(root, catcher=None)
    while lost := next(_lost(owners, routes), None):
        mended = routes | _own(lost.rstrip("/"), owners[lost])
        if mended == routes:
            raise ValueError(f"no route key can lead to {lost} alone")
        routes = mended
    return sorted(routes)


def _cheapest(node: Node, catcher: str | None) -> frozenset[Route]:
    """Keys for all below `node`, where `catcher` gets what has no key."""
    if node.owner is None:
        choices = [_below(node, catcher)]
        if node.path:
            choices += [_below(node, owner) | {_greedy(node.path, owner)} for owner in sorted(node.owners())]
        return min(choices, key=lambda routes: (len(routes), sorted(routes)))
    if node.owner == catcher:
        return _below(node, catcher)
    return _below(node, node.owner) | _own(node.path, node.owner)


def _below(node: Node, catcher: str | None) -> frozenset[Route]:
    return frozenset[Route]().union(*(_cheapest(child, catcher) for child in node.children.values()))


def _own(path: str, owner: str) -> frozenset[Route]:
    exact = f"ANY {path}"
    return frozenset({Route(exact, owner), _greedy(path, owner), Route(f"{exact}/", owner, local=True)})


def _greedy(prefix: str, owner: str) -> Route:
    return Route(f"ANY {prefix}/{REST}", owner)


def _lost(owners: Mapping[str, str], routes: Iterable[Route]) -> Iterator[str]:
    """Paths that may reach another function than their own: two greedy keys can lay claim to one path."""
    for path, owner in sorted(owners.items()):
        for asked in slash_forms(path):
            if any(answering(routes, asked, reading) != {owner} for reading in Reading):
                yield path
                break


def slash_forms(path: str) -> tuple[str, ...]:
    """`path` without and with its trailing slash, and a value for each variable."""
    filled = "/".join("~" if segment.startswith("{") else segment for segment in path.rstrip("/").split("/"))
    return (filled, f"{filled}/") if filled else ("/",)
