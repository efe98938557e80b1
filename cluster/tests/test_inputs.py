"""How archives are cut into splits, and that no page is lost or read twice."""

from __future__ import annotations

import os
import shutil
import tempfile
import unittest

import pyarrow
import pyarrow.parquet
from corpus import DATELINE, page, reports, warc, write_files, write_lines

from dateline_cluster.inputs import items, partitions
from dateline_cluster.job import Job
from dateline_cluster.settings import parse


class InputTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.pages = [page(report) for report in reports(60)]

    def names(self, count: int) -> list[list[str]]:
        packed = partitions([self.folder], count, 1)
        return [[item.id for split in part for item in items(split)] for part in packed]

    def test_every_line_is_in_exactly_one_part(self) -> None:
        write_files(self.folder, self.pages, 3)
        for count in (1, 3, 8):
            parts = self.names(count)
            self.assertGreaterEqual(len(parts), min(count, 3) if count > 1 else 1)
            self.assertEqual(
                sorted(name for part in parts for name in part),
                sorted(page["id"] for page in self.pages))

    def test_a_page_without_id_is_named_for_its_words(self) -> None:
        write_lines(os.path.join(self.folder, "a.jsonl"), [{"html": "<p>x</p>"}])
        one = self.names(1)
        os.rename(os.path.join(self.folder, "a.jsonl"), os.path.join(self.folder, "b.jsonl"))
        self.assertEqual(one, self.names(1))
        self.assertTrue(one[0][0].startswith("sha256-"))

    def test_a_line_that_is_no_record_is_named_for_its_place(self) -> None:
        with open(os.path.join(self.folder, "a.jsonl"), "w", encoding="utf-8") as file:
            file.write('{"id": "a", "html": ""}\nno record\n')
        self.assertEqual(self.names(1), [["a", "a.jsonl:24"]])

    def test_records_of_a_web_archive_stay_whole(self) -> None:
        path = os.path.join(self.folder, "a.warc.gz")
        with open(path, "wb") as file:
            file.write(warc(self.pages[:2]))
        (part,) = partitions([self.folder], 1, 1)
        found = [item for split in part for item in items(split)]
        self.assertEqual(len(found), 4)
        self.assertTrue(all(item.body.startswith(b"WARC/1.0\r\n") for item in found))
        self.assertIn(self.pages[1]["html"].encode(), found[3].body)

    def test_a_web_archive_that_breaks_off_gives_what_came_before(self) -> None:
        whole = warc(self.pages[:2])
        with open(os.path.join(self.folder, "a.warc.gz"), "wb") as file:
            file.write(whole[: len(whole) - 60])
        self.assertEqual(len(self.names(1)[0]), 3)

    def test_a_table_is_cut_by_its_row_groups(self) -> None:
        table = pyarrow.Table.from_pylist(self.pages)
        pyarrow.parquet.write_table(
            table, os.path.join(self.folder, "a.parquet"), row_group_size=20)
        self.assertEqual([len(part) for part in self.names(3)], [20, 20, 20])

    def test_folders_without_archives_are_an_error(self) -> None:
        with self.assertRaisesRegex(FileNotFoundError, "name files or folders"):
            partitions([self.folder], 1, 1)

    def test_a_folder_goes_on_only_with_what_it_was_begun_with(self) -> None:
        write_files(self.folder, self.pages, 2)
        own = ["--input", self.folder, "--output", self.folder + "/out", "--dateline", DATELINE]
        plan = Job(None, parse([*own, "--partitions", "2"])).plan()
        self.assertEqual(Job(None, parse([*own, "--partitions", "5"])).plan(), plan)
        with self.assertRaisesRegex(SystemExit, "choose another --output"):
            Job(None, parse([*own, "--window-days", "3"])).plan()


if __name__ == "__main__":
    unittest.main()
