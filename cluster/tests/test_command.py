"""A command that is kept alive, and what it does with pages that break it."""

from __future__ import annotations

import json
import sys
import unittest

from corpus import DATELINE, HERE, page, reports

from dateline_cluster.command import Command, CommandError, Failure, Item

FAULTY = [sys.executable, f"{HERE}/faulty.py", DATELINE, "read", "--threads", "1"]


def item(record: dict) -> Item:
    return Item(record["id"], json.dumps(record).encode() + b"\n")


class CommandTests(unittest.TestCase):
    def setUp(self) -> None:
        self.items = [item(page(report)) for report in reports(40)]

    def answers(self, command: Command, items: list[Item]) -> tuple[list[str], list[Failure]]:
        answers = list(command.answers(items))
        failures = [answer for answer in answers if isinstance(answer, Failure)]
        return [json.loads(a)["id"] for a in answers if isinstance(a, bytes)], failures

    def test_one_process_answers_all_in_order(self) -> None:
        command = Command([DATELINE, "read", "--threads", "1"])
        found, failures = self.answers(command, self.items)
        self.assertEqual(found, [item.id for item in self.items])
        self.assertEqual((failures, command.starts), ([], 1))

    def test_a_deadly_page_fails_alone(self) -> None:
        deadly = Item("deadly-page", b'{"id": "deadly-page", "html": "<p>x</p>"}\n')
        found, failures = self.answers(
            Command(FAULTY), self.items[:20] + [deadly] + self.items[20:])
        self.assertEqual(sorted(found), sorted(item.id for item in self.items))
        self.assertEqual([failure.id for failure in failures], ["deadly-page"])
        self.assertIn("ended with", failures[0].reason)

    def test_a_page_without_end_fails_alone(self) -> None:
        endless = Item("endless-page", b'{"id": "endless-page", "html": "<p>x</p>"}\n')
        found, failures = self.answers(
            Command(FAULTY, patience=20), self.items[:3] + [endless] + self.items[3:6])
        self.assertEqual(sorted(found), sorted(item.id for item in self.items[:6]))
        self.assertEqual([failure.id for failure in failures], ["endless-page"])
        self.assertIn("no answer within 20 seconds", failures[0].reason)

    def test_a_broken_line_fails_with_its_reason(self) -> None:
        broken = Item("pages.jsonl:77", b'{"id": "x", "html": \n')
        command = Command([DATELINE, "read", "--threads", "1"])
        found, failures = self.answers(command, self.items[:5] + [broken] + self.items[5:])
        self.assertEqual(len(found), len(self.items))
        self.assertEqual([failure.id for failure in failures], ["pages.jsonl:77"])
        self.assertIn("not valid JSON", failures[0].reason)

    def test_a_command_that_dies_on_everything_is_an_error_of_its_own(self) -> None:
        with self.assertRaises(CommandError):
            list(Command([sys.executable, "-c", "import os; os.abort()"]).answers(self.items))

    def test_an_input_that_cannot_be_read_is_not_passed_over(self) -> None:
        def items():
            yield self.items[0]
            raise OSError("the disk is gone")

        with self.assertRaises(OSError):
            list(Command([DATELINE, "read", "--threads", "1"]).answers(items()))


if __name__ == "__main__":
    unittest.main()
