"""Which reports are looked at together: windows of days that overlap."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass

#: The day of reports that have none: they have a window of their own.
NO_DAY = -(10**6)


@dataclass(frozen=True)
class Windows:
    """Days in their order, put together to windows of at least so many reports.

    A report is at home in the window of its day and a guest in every window that
    begins or ends within `margin` days of it. Which window that is depends on the
    days of the reports alone, never on files or partitions.
    """

    #: The first day of each window, ascending.
    starts: tuple[int, ...]
    #: The day after the last of each window.
    ends: tuple[int, ...]
    margin: float
    #: Whether reports without a day are looked at with all others.
    holds_all: bool

    @classmethod
    def of(cls, counts: dict[int, int], least: int, margin: float) -> Windows:
        """Windows for so many reports a day; few reports are all in one."""
        days = sorted(day for day in counts if day != NO_DAY)
        starts: list[int] = []
        ends: list[int] = []
        held = least
        for day in days:
            if held >= least:
                starts.append(day)
                ends.append(day)
                held = 0
            ends[-1] = day + 1
            held += counts[day]
        if len(starts) > 1 and held < least:
            # The last days alone are too few.
            starts.pop()
            ends.pop(-2)
        return cls(tuple(starts), tuple(ends), margin, sum(counts.values()) <= 2 * least)

    @property
    def count(self) -> int:
        """How many windows there are, with that of reports without a day."""
        return len(self.starts) + 1

    def home(self, day: int) -> int:
        """The window in which a day is at home."""
        if self.holds_all and self.starts:
            return 0
        return len(self.starts) if day == NO_DAY else bisect_right(self.starts, day) - 1

    def looking_at(self, day: int) -> list[int]:
        """All windows that look at a day, its home among them."""
        if day == NO_DAY or self.holds_all:
            return [self.home(day)]
        return [
            number for number, (start, end) in enumerate(zip(self.starts, self.ends))
            if start - self.margin <= day < end + self.margin]


def day_of(time: float | None) -> int:
    """The whole day of a time in days since 1970."""
    return NO_DAY if time is None else math.floor(time)
