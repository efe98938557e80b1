"""Makes one grouping of what the windows found, through the reports that they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Seen:
    """A story as one window saw it: its reports, the earliest first."""

    window: int
    articles: tuple[str, ...]
    #: For each report whether the window is its home.
    home: tuple[bool, ...]

    @property
    def links(self) -> list[tuple[str, str]]:
        """Each report that is at home here, tied to the earliest of its story.

        Only the home window decides for a report: it alone sees all days around it.
        """
        return [
            (article, self.articles[0]) for article, home in zip(self.articles, self.home) if home]

    @property
    def crosses(self) -> bool:
        """Whether some of its reports are at home elsewhere."""
        return not all(self.home)


class Sets:
    """Sets of names that are joined."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, name: str) -> str:
        """The name that stands for the set."""
        path = []
        while (above := self._above.get(name, name)) != name:
            path.append(name)
            name = above
        for passed in path:
            self._above[passed] = name
        return name

    def join(self, one: str, other: str) -> None:
        """Makes one set of two; the smaller name stands for it."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low

    def groups(self, names: Iterable[str]) -> list[list[str]]:
        """The names by their sets, in order."""
        groups: dict[str, list[str]] = {}
        for name in sorted(set(names)):
            groups.setdefault(self.root(name), []).append(name)
        return [groups[root] for root in sorted(groups)]


def linked(seen: Iterable[Seen]) -> set[str]:
    """The reports that stories over a border tie together."""
    return {name for story in seen if story.crosses for link in story.links for name in link}


def join(seen: list[Seen]) -> tuple[list[Seen], list[list[str]]]:
    """The stories that hold, and the sets of reports that no window saw as one story.

    `seen` are the stories that cross a border, and those that share a report with
    the links of one that does.
    """
    sets = Sets()
    for story in seen:
        for article, earliest in story.links:
            sets.join(article, earliest)
    names = [name for story in seen for link in story.links for name in link]
    by_articles: dict[frozenset[str], Seen] = {}
    for story in sorted(seen, key=lambda story: (-sum(story.home), story.window)):
        by_articles.setdefault(frozenset(story.articles), story)
    held: list[Seen] = []
    open_sets: list[list[str]] = []
    for group in sets.groups(names):
        story = by_articles.get(frozenset(group))
        if story:
            held.append(story)
        else:
            open_sets.append(group)
    return held, open_sets
