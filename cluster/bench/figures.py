"""Pages a second of Spark and of the single program, in turn, on the same two cores.

    python3 cluster/bench/figures.py --dateline DATELINE [--pages pages.jsonl.gz …]
        [--count 6000] [--turns 3]

Prints for each turn both speeds and their ratio, with the start and without it; then
bytes shuffled a report, the memory of an executor with its commands, and what both
gave. What starting takes is the time of a run over a few pages. With --pages the pages
of files are taken, and where more are asked for repeated, each under an id and a day
of its own; without, pages are made of generated reports.
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


#: A run over so few pages takes what starting takes.
FEW = 16


def pages_of(paths: list[str], count: int | None) -> list[dict]:
    """Generated pages, or those of files, repeated where more are asked for."""
    if not paths:
        return [page(report) for report in GeneratedNews(1).reports(count or 6000)]
    known = [own for path in paths for own in _read(path)]
    made = []
    for number in range(count or len(known)):
        again, place = divmod(number, len(known))
        day = date(2024, 1, 1) + timedelta(days=30 * again)
        own = {"fetched": day.isoformat()} if again else {}
        made.append({**known[place], "id": f"page-{number}", **own})
    return made


def _read(path: str) -> list[dict]:
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        return [
            {key: value for key, value in json.loads(line).items()
             if key != "gold" and value is not None} for line in file]


class Watch(threading.Thread):
    """The most memory that the processes below one held together, by kind, and their processor time."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self._root = root
        self._peaks: dict[str, int] = {}
        #: Processor seconds of all processes, those that have ended too.
        self.busy = 0.0
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(0.5):
            held: dict[str, int] = {}
            busy = 0.0
            for pid, seconds in self._below():
                name, size = _process(pid)
                held[name] = held.get(name, 0) + size
                busy += seconds
            held["all"] = sum(held.values())
            self.busy = max(self.busy, busy)
            for name, size in held.items():
                self._peaks[name] = max(self._peaks.get(name, 0), size)

    def end(self) -> dict[str, int]:
        """Stops looking; the peaks in megabytes."""
        self._ended.set()
        self.join()
        return {
            name: size // MEGABYTE for name, size in sorted(self._peaks.items())
            if size >= MEGABYTE}

    def _below(self) -> list[tuple[int, float]]:
        """The processes, each with the seconds that it and its ended children took."""
        parents: dict[int, list[tuple[int, float]]] = {}
        own = 0.0
        for path in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(path, encoding="utf-8", errors="replace") as file:
                    pid, _, rest = file.read().partition(" (")
                fields = rest.rpartition(") ")[2].split()
                seconds = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
            except (OSError, ValueError, IndexError):
                continue
            parents.setdefault(int(fields[1]), []).append((int(pid), seconds))
            if int(pid) == self._root:
                own = seconds
        found, open_list = [], [(self._root, own)]
        while open_list:
            process = open_list.pop()
            found.append(process)
            open_list += parents.get(process[0], [])
        return found


def _process(pid: int) -> tuple[str, int]:
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as file:
            facts = dict(line.split(":", 1) for line in file)
        return facts["Name"].strip(), int(facts.get("VmRSS", "0 kB").split()[0]) * 1024
    except (OSError, ValueError, KeyError):
        return "ended", 0


def by_the_single_program(dateline: str, source: str, output: str) -> dict:
    """Seconds of `dateline compare` on two cores, by the clock and of the processors."""
    start = time.monotonic()
    with open(output, "wb") as file:
        process = subprocess.Popen(
            [dateline, "compare", "--threads", "2", source], stdout=file,
            stderr=subprocess.DEVNULL)
    watch = Watch(process.pid)
    watch.start()
    if process.wait() != 0:
        raise AssertionError(f"{dateline} compare ended with {process.returncode}")
    seconds = time.monotonic() - start
    return {"wall": seconds, "memory": watch.end(), "busy": watch.busy}


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
    watch = Watch(process.pid)
    watch.start()
    finish(process)
    seconds = time.monotonic() - start
    with open(os.path.join(folder, "out", "summary.json"), encoding="utf-8") as file:
        summary = json.load(file)
    return {
        "wall": seconds, "memory": watch.end(), "busy": watch.busy,
        "shuffled": _shuffled(events), **summary}


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


class Figures:
    """Both ways over the same pages."""

    def __init__(self, options: argparse.Namespace, folder: str) -> None:
        self._options = options
        self._folder = folder
        self._runs = 0

    def single(self, source: str) -> dict:
        """Seconds and memory of the single program."""
        return by_the_single_program(
            self._options.dateline, source, os.path.join(self._folder, "single"))

    def spark(self, source: str) -> dict:
        """Seconds, shuffled bytes and memory of a run into a folder of its own."""
        self._runs += 1
        parts = self._options.partitions
        cut = ["--partitions", str(parts)] if parts else []
        return by_spark(
            self._options.dateline, source, os.path.join(self._folder, str(self._runs)), cut)

    def turn(self, number: int, source: str, count: int, start: tuple[float, float]) -> float:
        """Both ways, in another order each time; prints the figures, returns the ratio."""
        if number % 2:
            alone, spark = self.single(source), self.spark(source)
        else:
            spark = self.spark(source)
            alone = self.single(source)
        ratio = alone["wall"] / spark["wall"]
        steady = (alone["wall"] - start[0]) / (spark["wall"] - start[1])
        print(
            f"turn {number}: single {_speed(alone, count)}; Spark {_speed(spark, count)}; "
            f"ratio {ratio:.2f}, without the start {steady:.2f}; steps {spark['seconds']}")
        print(
            f"  shuffled {spark['shuffled'] / spark['reports']:.0f} bytes a report; memory in MB "
            f"single {alone['memory']['all']}, Spark {spark['memory']}; {spark['reports']} reports, "
            f"{spark['stories']} stories, {spark['failed']} failed", flush=True)
        return ratio


def _speed(run: dict, count: int) -> str:
    return f"{count / run['wall']:.2f} pages/s ({run['wall']:.1f} s, processors {run['busy']:.1f} s)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dateline", default=os.environ.get("DATELINE", "dateline"))
    parser.add_argument("--pages", nargs="*", default=[], help="JSON Lines of pages")
    parser.add_argument("--count", type=int, help="so many pages (default: all, or 6000)")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--partitions", type=int, help="parts of the input (default: by size)")
    options = parser.parse_args()
    environment()
    with tempfile.TemporaryDirectory(prefix="dateline-figures-") as folder:
        source, few = os.path.join(folder, "pages"), os.path.join(folder, "few")
        pages = pages_of(options.pages, options.count)
        write_files(source, pages, 4)
        write_files(few, pages[:FEW], 1)
        size = sum(os.path.getsize(path) for path in glob.glob(source + "/*"))
        print(f"{len(pages)} pages, {size / len(pages) / 1000:.1f} kB a page", flush=True)
        figures = Figures(options, folder)
        start = figures.single(few)["wall"], figures.spark(few)["wall"]
        print(f"start, and {FEW} pages: single {start[0]:.1f} s, Spark {start[1]:.1f} s", flush=True)
        ratios = [
            figures.turn(number, source, len(pages), start)
            for number in range(1, options.turns + 1)]
    print(f"ratio, middle of {len(ratios)}: {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
