"""Windows of days, and how what they saw is joined."""

from __future__ import annotations

import unittest

import corpus  # noqa: F401 - finds the package

from dateline_cluster.comparing import buckets
from dateline_cluster.joining import Seen, join
from dateline_cluster.latecomers import Bundle, bundles, neighbours
from dateline_cluster.windows import NO_DAY, Windows


class WindowTests(unittest.TestCase):
    def test_days_are_put_together_until_there_are_enough(self) -> None:
        windows = Windows.of({day: 10 for day in range(10)}, least=30, margin=2)
        self.assertEqual(windows.starts, (0, 3, 6))
        self.assertEqual(windows.ends, (3, 6, 10))
        self.assertEqual([windows.home(day) for day in (0, 2, 3, 9, NO_DAY)], [0, 0, 1, 2, 3])

    def test_a_window_looks_at_the_days_around_it(self) -> None:
        windows = Windows.of({day: 10 for day in range(10)}, least=30, margin=2)
        self.assertEqual(windows.looking_at(2), [0, 1])
        self.assertEqual(windows.looking_at(4), [0, 1, 2])
        self.assertEqual(windows.looking_at(NO_DAY), [3])

    def test_few_reports_are_all_in_one(self) -> None:
        windows = Windows.of({1: 5, 900: 5, NO_DAY: 5}, least=10, margin=8)
        self.assertEqual([windows.looking_at(day) for day in (1, 900, NO_DAY)], [[0], [0], [0]])


class JoiningTests(unittest.TestCase):
    def test_a_story_that_both_windows_saw_is_kept_once(self) -> None:
        one = Seen(0, ("a", "b"), (True, False))
        other = Seen(1, ("a", "b"), (False, True))
        self.assertEqual(join([one, other]), ([one], []))

    def test_a_story_that_no_window_saw_whole_is_open(self) -> None:
        first = Seen(0, ("a", "b"), (True, False))
        second = Seen(1, ("a", "b", "c"), (False, True, False))
        third = Seen(2, ("b", "c"), (False, True))
        self.assertEqual(join([first, second, third]), ([second], []))
        far = Seen(3, ("c", "d"), (False, True))
        self.assertEqual(join([first, second, third, far]), ([], [["a", "b", "c", "d"]]))

    def test_the_home_of_a_report_decides_for_it(self) -> None:
        # As a guest, b looked like a story of its own to the first window.
        alone = [Seen(0, ("a",), (True,)), Seen(0, ("b",), (False,))]
        together = Seen(1, ("a", "b"), (False, True))
        self.assertEqual(join([*alone, together]), ([together], []))


class LatecomerTests(unittest.TestCase):
    def test_a_link_makes_both_stories_neighbours(self) -> None:
        near = neighbours([("a", "b"), ("a", "c"), ("c", "a")])
        self.assertEqual(near, {"a": {"b", "c"}, "b": {"a"}, "c": {"a"}})

    def test_each_story_is_at_home_in_one_bundle_and_a_guest_where_it_is_alike(self) -> None:
        near = {"a": {"c"}, "b": set(), "c": {"a"}}
        found = bundles([("a", 2), ("b", 3), ("c", 1)], near, size=4)
        self.assertEqual(found, [Bundle({"a", "b"}, {"c"}), Bundle({"c"}, {"a"})])
        self.assertEqual(bundles([], near), [])


class BucketTests(unittest.TestCase):
    def test_few_reports_keep_some_cores_busy_and_many_make_files_of_a_size(self) -> None:
        found = {total: buckets(total) for total in (0, 10, 240, 1000, 32_000, 100_000)}
        self.assertEqual(found, {0: 1, 10: 1, 240: 7, 1000: 16, 32_000: 16, 100_000: 50})


if __name__ == "__main__":
    unittest.main()
