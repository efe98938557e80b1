"""Pages a second of Spark and of the single program, in turn, on the same two cores.

    python3 cluster/bench/figures.py --dateline DATELINE [--pages pages.jsonl.gz]
        [--count 6000] [--turns 3]

Prints for each turn both speeds and their ratio; then bytes shuffled a report, the
memory of an executor with its commands, and what both gave. With --pages the pages
of a file are repeated, each under an id and a day of its own; without, pages are made
of generated reports.
"""

from __future__ import annotations

import argparse
import glob
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), "tests"), os.path.dirname(HERE)]

from cluster import environment, finish, submit  # noqa: E402
from corpus import page, write_files  # noqa: E402
from generated_news import GeneratedNews  # noqa: E402

MEGABYTE = 1 << 20


def pages_of(path: str | None, count: int) -> list[dict]:
    """Generated pages, or those of a file repeated."""
    if not path:
        return [page(report) for report in GeneratedNews(1).reports(count)]
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        known = [json.loads(line) for line in file]
    made = []
    for number in range(count):
        own = {key: value for key, value in known[number % len(known)].items() if key != "gold"}
        day = date(2024, 1, 1) + timedelta(days=30 * (number // len(known)))
        own |= {"id": f"page-{number}", "fetched": day.isoformat()}
        made.append(own)
    return made


class Memory(threading.Thread):
    """The most memory that the processes below one held together, by kind."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self._root = root
        self.peaks: dict[str, int] = {}
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(1.0):
            held: dict[str, int] = {}
            for pid in self._below():
                name, size = _process(pid)
                held[name] = held.get(name, 0) + size
            held["all"] = sum(held.values())
            for name, size in held.items():
                self.peaks[name] = max(self.peaks.get(name, 0), size)

    def end(self) -> dict[str, int]:
        """Stops looking; the peaks in megabytes."""
        self._ended.set()
        self.join()
        return {name: size // MEGABYTE for name, size in sorted(self.peaks.items())}

    def _below(self) -> list[int]:
        parents: dict[int, list[int]] = {}
        for path in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(path, encoding="utf-8", errors="replace") as file:
                    pid, _, rest = file.read().partition(" (")
                parents.setdefault(int(rest.rpartition(") ")[2].split()[1]), []).append(int(pid))
            except (OSError, ValueError, IndexError):
                continue
        found, open_list = [], [self._root]
        while open_list:
            pid = open_list.pop()
            found.append(pid)
            open_list += parents.get(pid, [])
        return found


def _process(pid: int) -> tuple[str, int]:
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as file:
            facts = dict(line.split(":", 1) for line in file)
        return facts["Name"].strip(), int(facts.get("VmRSS", "0 kB").split()[0]) * 1024
    except (OSError, ValueError, KeyError):
        return "ended", 0


def by_the_single_program(dateline: str, source: str, output: str) -> float:
    """Seconds of `dateline compare` on two cores."""
    start = time.monotonic()
    with open(output, "wb") as file:
        subprocess.run(
            [dateline, "compare", "--threads", "2", source], stdout=file,
            stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - start


def by_spark(dateline: str, source: str, folder: str, options: list[str]) -> dict:
    """Seconds, shuffled bytes and memory of a run on two cores."""
    events = os.path.join(folder, "events")
    os.makedirs(events)
    start = time.monotonic()
    process = submit(
        "local[2]",
        ["--input", source, "--output", os.path.join(folder, "out"), "--dateline", dateline,
         *options],
        "--conf", "spark.eventLog.enabled=true", "--conf", f"spark.eventLog.dir=file://{events}",
        "--conf", "spark.eventLog.compress=false", "--conf", "spark.eventLog.rolling.enabled=false")
    memory = Memory(process.pid)
    memory.start()
    finish(process)
    seconds = time.monotonic() - start
    with open(os.path.join(folder, "out", "summary.json"), encoding="utf-8") as file:
        summary = json.load(file)
    return {
        "wall": seconds, "memory": memory.end(), "shuffled": _shuffled(events), **summary}


def _shuffled(events: str) -> int:
    total = 0
    for path in glob.glob(os.path.join(events, "**", "*"), recursive=True):
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                if '"SparkListenerTaskEnd"' in line:
                    metrics = json.loads(line).get("Task Metrics") or {}
                    written = metrics.get("Shuffle Write Metrics") or {}
                    total += written.get("Shuffle Bytes Written", 0)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dateline", default=os.environ.get("DATELINE", "dateline"))
    parser.add_argument("--pages", help="JSON Lines of pages to repeat")
    parser.add_argument("--count", type=int, default=6000)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    environment()
    ratios = []
    with tempfile.TemporaryDirectory(prefix="dateline-figures-") as folder:
        source = os.path.join(folder, "pages")
        write_files(source, pages_of(options.pages, options.count), 4)
        size = sum(os.path.getsize(path) for path in glob.glob(source + "/*"))
        print(f"{options.count} pages, {size / options.count / 1000:.1f} kB a page", flush=True)
        for turn in range(1, options.turns + 1):
            alone = by_the_single_program(options.dateline, source, os.path.join(folder, "single"))
            own = os.path.join(folder, f"turn-{turn}")
            spark = by_spark(
                options.dateline, source, own, ["--partitions", str(options.partitions)])
            ratios.append(alone / spark["wall"])
            print(
                f"turn {turn}: single {options.count / alone:.1f} pages/s, Spark "
                f"{options.count / spark['wall']:.1f} pages/s, ratio {ratios[-1]:.2f}; steps "
                f"{spark['seconds']}", flush=True)
            print(
                f"  shuffled {spark['shuffled'] / options.count:.0f} bytes a report; memory in MB "
                f"{spark['memory']}; {spark['reports']} reports, {spark['stories']} stories, "
                f"{spark['failed']} failed", flush=True)
    print(f"ratio, middle of {len(ratios)}: {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
