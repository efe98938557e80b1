"""A real cluster whose worker is killed in the middle, and pages that break the command."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import sys
import tempfile
import time
import unittest

from cluster import LocalCluster, finish, submit
from corpus import DATELINE, HERE, page, reports, write_files
from test_job import by_id, files, records, run


class FaultTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.pages = [page(report) for report in reports(600)]
        cls.source = os.path.join(cls.folder, "pages")
        write_files(cls.source, cls.pages, 4)

    def test_a_killed_worker_changes_nothing(self) -> None:
        calm, hit = (os.path.join(self.folder, name) for name in ("calm", "hit"))
        run(self.source, calm, "--partitions", "8")
        with LocalCluster() as cluster:
            job = submit(cluster.url, [
                "--input", self.source, "--output", hit, "--dateline", DATELINE,
                "--partitions", "8"])
            self.wait_for(os.path.join(hit, "work", "read"), job)
            self.kill(cluster.workers[0].pid)
            words = finish(job)
        self.assertIn("Lost executor", words)
        self.assertEqual(files(hit), files(calm))

    def wait_for(self, folder: str, job) -> None:
        """Waits until the first partition is done, so that others are in the middle."""
        for _ in range(3000):
            parts = os.listdir(folder) if os.path.isdir(folder) else []
            if any(part.startswith("part-") and "draft" not in part for part in parts):
                return
            self.assertIsNone(job.poll(), "the run ended before the worker was killed")
            time.sleep(0.05)
        self.fail("no partition was done in time")

    def kill(self, worker: int) -> None:
        """Ends a worker and the executor that it started, without warning."""
        children = os.popen(f"ps -o pid= --ppid {worker}").read().split()
        for process in [worker, *map(int, children)]:
            os.kill(process, signal.SIGKILL)

    def test_poisoned_pages_fail_alone_and_are_listed(self) -> None:
        wrapper = os.path.join(self.folder, "dateline")
        with open(wrapper, "w", encoding="utf-8") as file:
            file.write(
                "#!/bin/sh\ncase \"$1\" in read) exec "
                f'"{sys.executable}" "{HERE}/faulty.py" "{DATELINE}" "$@";; *) exec "{DATELINE}" "$@";; esac\n')
        os.chmod(wrapper, os.stat(wrapper).st_mode | stat.S_IXUSR)
        poisoned = self.pages[:60] + [
            {"id": "deadly-page", "html": "<p>x</p>"}, {"id": "endless-page", "html": "<p>x</p>"},
            {"id": "not-a-page", "html_base64": "%%%"}]
        source, clean = (os.path.join(self.folder, name) for name in ("poisoned", "clean"))
        write_files(source, poisoned, 2)
        write_files(clean, self.pages[:60], 2)
        output = os.path.join(self.folder, "poisoned-out")
        arguments = ["--input", source, "--output", output, "--dateline", wrapper]
        finish(submit("local[2]", [*arguments, "--partitions", "2", "--patience", "20"]))
        run(clean, os.path.join(self.folder, "clean-out"), "--partitions", "2")
        with open(os.path.join(output, "failed", "failed.jsonl"), encoding="utf-8") as file:
            failed = {line["id"]: line["reason"] for line in map(json.loads, file)}
        self.assertEqual(set(failed), {"deadly-page", "endless-page", "not-a-page"})
        self.assertIn("within 20 seconds", failed["endless-page"])
        self.assertIn("not base64", failed["not-a-page"])
        for kind in ("report", "story"):
            self.assertEqual(
                by_id(records(output), kind),
                by_id(records(os.path.join(self.folder, "clean-out")), kind))


if __name__ == "__main__":
    unittest.main()
