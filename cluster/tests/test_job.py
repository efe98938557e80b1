"""Whole runs on this machine: the same results as the single program, however cut."""

from __future__ import annotations

import glob
import gzip
import json
import os
import shutil
import subprocess
import tempfile
import unittest

import pyarrow
import pyarrow.parquet
from cluster import finish, submit
from corpus import DATELINE, page, reports, warc, write_files

SMALL = ["--window-reports", "60", "--window-days", "8"]


def run(source: str, output: str, *options: str) -> str:
    """A run on two cores; gives its words."""
    arguments = ["--input", source, "--output", output, "--dateline", DATELINE, *options]
    return finish(submit("local[2]", arguments))


def records(output: str) -> list[dict]:
    """All records that a run left."""
    found = []
    for path in sorted(glob.glob(os.path.join(output, "jsonl", "*"))):
        with gzip.open(path, "rb") as file:
            found += [json.loads(line) for line in file]
    return found


def files(output: str) -> dict[str, bytes]:
    """The JSON Lines of a run, byte for byte."""
    found = {}
    for path in sorted(glob.glob(os.path.join(output, "jsonl", "*"))):
        with open(path, "rb") as file:
            found[os.path.basename(path)] = file.read()
    return found


def single(source: str) -> list[dict]:
    """The same by the single program."""
    done = subprocess.run([DATELINE, "compare", source], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def by_id(found: list[dict], kind: str) -> dict[str, dict]:
    """The records of a kind by their ids."""
    return {record["id"]: record for record in found if record["record"] == kind}


class JobTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.pages = [page(report) for report in reports(240)]
        cls.source = os.path.join(cls.folder, "pages")
        write_files(cls.source, cls.pages, 3)

    def output(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def test_one_window_gives_the_records_of_the_single_program(self) -> None:
        run(self.source, self.output("whole"))
        found, expected = records(self.output("whole")), single(self.source)
        for kind in ("report", "story"):
            self.assertEqual(by_id(found, kind), by_id(expected, kind))

    def test_neither_files_nor_partitions_matter(self) -> None:
        run(self.source, self.output("one"), "--partitions", "1", *SMALL)
        one = files(self.output("one"))
        self.assertGreater(len(by_id(records(self.output("one")), "story")), 25)
        for count, shuffled in (("3", 5), ("8", 2)):
            source = os.path.join(self.folder, f"shuffled-{count}")
            write_files(source, self.pages, shuffled, seed=int(count))
            run(source, self.output(count), "--partitions", count, *SMALL)
            self.assertEqual(files(self.output(count)), one)
        expected = {frozenset(story["articles"]) for story in by_id(single(self.source), "story").values()}
        found = {
            frozenset(story["articles"])
            for story in by_id(records(self.output("one")), "story").values()}
        self.assertLess(len(expected ^ found), 0.05 * len(expected))

    def test_a_restart_does_only_what_is_not_done(self) -> None:
        output = self.output("again")
        run(self.source, output, "--partitions", "3", *SMALL)
        before = files(output)
        manifests = glob.glob(os.path.join(output, "work", "*", "*", "manifest.json"))
        dates = {path: os.stat(path).st_mtime_ns for path in manifests}
        lost = [path for path in manifests if "/part-00001/" in path or "/bucket-00000/" in path]
        for path in lost:
            os.unlink(path)
        run(self.source, output, "--partitions", "3", *SMALL)
        self.assertEqual(files(output), before)
        for path, date in dates.items():
            self.assertEqual(os.stat(path).st_mtime_ns != date, path in lost, path)

    def test_archives_and_tables_give_what_lines_give(self) -> None:
        pages = self.pages[:40]
        for kind in ("warc", "table"):
            os.makedirs(os.path.join(self.folder, kind))
        with open(os.path.join(self.folder, "warc", "a.warc.gz"), "wb") as file:
            file.write(warc(pages))
        table = pyarrow.Table.from_pylist(pages)
        pyarrow.parquet.write_table(
            table, os.path.join(self.folder, "table", "a.parquet"), row_group_size=16)
        write_files(os.path.join(self.folder, "lines"), pages, 2)
        for kind in ("table", "lines"):
            run(os.path.join(self.folder, kind), self.output(kind + "-out"))
        self.assertEqual(files(self.output("table-out")), files(self.output("lines-out")))
        run(os.path.join(self.folder, "warc"), self.output("warc-out"))
        found = by_id(records(self.output("warc-out")), "report")
        archive = os.path.join(self.folder, "warc")
        self.assertEqual(found, by_id(single(archive), "report"))

    def test_the_desk_takes_the_results_without_reading_again(self) -> None:
        output = self.output("desk")
        run(self.source, output, "--partitions", "2")
        archive = os.path.join(self.folder, "desk.dateline")
        done = subprocess.run(
            [DATELINE, "add", "--archive", archive, os.path.join(output, "jsonl")],
            stdout=subprocess.PIPE, check=True, text=True)
        self.assertIn("240 new, 0 revised", done.stdout)
        listed = subprocess.run(
            [DATELINE, "export", "--format", "jsonl", "--archive", archive],
            stdout=subprocess.PIPE, check=True)
        kept = [json.loads(line) for line in listed.stdout.splitlines()]
        expected = by_id(records(output), "report")
        self.assertEqual(by_id(kept, "report"), expected)
        table = pyarrow.parquet.read_table(os.path.join(output, "parquet", "reports"))
        self.assertEqual(set(table.column("id").to_pylist()), set(expected))


if __name__ == "__main__":
    unittest.main()
