"""Whole runs on this machine: the same results as the single program, however cut."""

from __future__ import annotations

import glob
import gzip
import html
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.request

import pyarrow
import pyarrow.parquet
from cluster import finish, submit
from corpus import DATELINE, page, reports, warc, write_files, write_lines

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
        self.assertIn("240 new, 0 revised", self.added(archive, os.path.join(output, "jsonl")))
        expected = by_id(records(output), "report")
        kept = by_id(self.exported(archive), "report")
        self.assertEqual(kept, expected)
        told = subprocess.run(
            [DATELINE, "--version", "--format", "json"], stdout=subprocess.PIPE, check=True)
        engines = {record["engine"] for record in [*kept.values(), *records(output)]}
        self.assertEqual(engines, {json.loads(told.stdout)["engine"]})
        table = pyarrow.parquet.read_table(os.path.join(output, "parquet", "reports"))
        self.assertEqual(set(table.column("id").to_pylist()), set(expected))
        titles = {html.escape(report["title"]) for report in expected.values()}
        self.assertTrue(any(title in self.front_page(archive) for title in titles))

    def test_what_was_read_on_the_cluster_is_kept_as_it_was_read(self) -> None:
        # Reading this again would find what is left out here.
        source, output = os.path.join(self.folder, "some"), self.output("some")
        write_files(source, self.pages[:12], 1)
        run(source, output)
        marked = [{**record, "numbers": []} for record in records(output) if "numbers" in record]
        self.assertTrue(any(record["numbers"] for record in records(output) if "numbers" in record))
        write_lines(os.path.join(self.folder, "marked.jsonl"), marked)
        archive = os.path.join(self.folder, "marked.dateline")
        self.added(archive, os.path.join(self.folder, "marked.jsonl"))
        kept = by_id(self.exported(archive), "report")
        self.assertEqual({name: report["numbers"] for name, report in kept.items()},
                         {report["id"]: [] for report in marked})

    def added(self, archive: str, source: str) -> str:
        return subprocess.run(
            [DATELINE, "add", "--archive", archive, source],
            stdout=subprocess.PIPE, check=True, text=True).stdout

    def exported(self, archive: str) -> list[dict]:
        done = subprocess.run(
            [DATELINE, "export", "--format", "jsonl", "--archive", archive],
            stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def front_page(self, archive: str) -> str:
        """The first page of the desk over an archive, on a free port of this machine."""
        desk = subprocess.Popen(
            [DATELINE, "serve", "--archive", archive, "--port", "0"],
            stdout=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+/", desk.stdout.readline())
            with urllib.request.urlopen(address.group()) as page_there:
                return page_there.read().decode()
        finally:
            desk.terminate()
            desk.communicate()


if __name__ == "__main__":
    unittest.main()
