"""How far the stories of Spark differ from those of the single program.

    python3 cluster/bench/equality.py --dateline DATELINE [--reports 50000]
        [--windows 20000 2000] [SET.jsonl.gz …]

For generated reports and for each set, and for each size of windows: the pairs of
reports that are in one story by one way and not by the other, of all pairs by either.
All are read once; only grouping differs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from itertools import combinations

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), "tests"), os.path.dirname(HERE)]

import pyarrow.parquet  # noqa: E402
from cluster import finish, submit  # noqa: E402
from corpus import write_files  # noqa: E402
from generated_news import GeneratedNews  # noqa: E402


def pairs(stories: list[list[str]]) -> set[tuple[str, str]]:
    """All pairs of reports that are in one story."""
    return {pair for story in stories for pair in combinations(sorted(story), 2)}


def read(dateline: str, source: str, folder: str) -> str:
    """The reports of files of texts, read once for both ways; gives their folder."""
    os.makedirs(folder)
    with open(os.path.join(folder, "reports.jsonl"), "wb") as file:
        subprocess.run(
            [dateline, "read", "--threads", "2", source], stdout=file,
            stderr=subprocess.DEVNULL, check=True)
    return folder


def by_the_single_program(dateline: str, source: str) -> list[list[str]]:
    """The stories of one `dateline group`."""
    done = subprocess.run(
        [dateline, "group", "--assignments", source], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, check=True)
    stories: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        row = json.loads(line)
        stories.setdefault(row["story"], []).append(row["article"])
    return list(stories.values())


def by_spark(
    dateline: str, source: str, output: str, windows: int
) -> tuple[list[list[str]], int, int]:
    """The stories of a run, in how many windows, and how many reports were grouped anew."""
    finish(submit(
        "local[2]",
        ["--input", source, "--output", output, "--dateline", dateline, "--until", "group",
         "--window-reports", str(windows), "--partitions", "8"], "--driver-memory", "2g"))
    table = pyarrow.parquet.read_table(os.path.join(output, "work", "stories"))
    joined, again = os.path.join(output, "work", "joined"), 0
    for name in os.listdir(joined) if os.path.isdir(joined) else []:
        with open(os.path.join(joined, name, "manifest.json"), encoding="utf-8") as file:
            again += json.load(file)["reports"]
    count = len(os.listdir(os.path.join(output, "work", "windows")))
    return table.column("articles").to_pylist(), count, again


def compare(name: str, source: str, options: argparse.Namespace, folder: str) -> None:
    """Prints a line for each size of windows."""
    source = read(options.dateline, source, source + "-read")
    single = by_the_single_program(options.dateline, source)
    expected = pairs(single)
    previous = None
    for size in options.windows:
        output = os.path.join(folder, f"{name}-{size}")
        if previous:
            # Reading is done; only the windows are others.
            os.makedirs(os.path.join(output, "work"))
            for part in ("work/read", "work/statistics"):
                os.rename(os.path.join(previous, part), os.path.join(output, part))
        stories, windows, again = by_spark(options.dateline, source, output, size)
        previous = output
        found = pairs(stories)
        differ = 100 * len(found ^ expected) / max(1, len(found | expected))
        print(
            f"{name}, windows of {size}: {sum(map(len, stories))} reports, {windows} windows, "
            f"{again} reports grouped anew, {len(single)} and {len(stories)} stories, "
            f"{len(expected)} pairs, {len(expected - found)} missing, {len(found - expected)} "
            f"more, {differ:.3f} % differ", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--dateline", default=os.environ.get("DATELINE", "dateline"))
    parser.add_argument("--reports", type=int, default=50_000, help="0: none are generated")
    parser.add_argument("--reports-a-day", type=int, default=400)
    parser.add_argument("--windows", type=int, nargs="+", default=[20_000, 5_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-equality-") as folder:
        for path in options.sets:
            name = os.path.basename(path).partition(".")[0]
            opened = gzip.open if path.endswith(".gz") else open
            with opened(path, "rt", encoding="utf-8") as file:
                records = [json.loads(line) for line in file]
            source = os.path.join(folder, name)
            write_files(source, [_without_gold(record) for record in records], 3)
            compare(name, source, options, folder)
        if options.reports:
            source = os.path.join(folder, "generated")
            news = GeneratedNews(1, options.reports_a_day)
            write_files(source, list(news.reports(options.reports)), 3)
            compare("generated", source, options, folder)


def _without_gold(record: dict) -> dict:
    return {key: value for key, value in record.items() if key != "gold"}


if __name__ == "__main__":
    main()
