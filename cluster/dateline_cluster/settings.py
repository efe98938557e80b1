"""What a run is to do, the same for the driver and its workers."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass

STEPS = ("read", "group", "compare")


@dataclass(frozen=True)
class Settings:
    """The options of a run, as the command line gives them."""

    input: list[str]
    output: str
    dateline: str
    until: str
    partitions: int | None
    split_bytes: int
    window_reports: int
    window_days: float
    patience: float
    threads: int
    read_on: str | None

    def folder(self, *parts: str) -> str:
        """A path in the output folder."""
        return os.path.join(self.output, *parts)

    def command(self, step: str, *options: str) -> list[str]:
        """The command line of a step."""
        own = ["--threads", str(self.threads)]
        if self.read_on:
            own += ["--read-on", self.read_on]
        return [self.dateline, step, *own, *options]

    @property
    def telling(self) -> dict:
        """The options on which the results depend: a run goes on only with the same."""
        return {
            "window_reports": self.window_reports, "window_days": self.window_days,
            "read_on": self.read_on}

    def does(self, step: str) -> bool:
        """Whether the run goes as far as a step."""
        return STEPS.index(step) <= STEPS.index(self.until)


def parse(arguments: list[str] | None = None) -> Settings:
    """Settings of a command line."""
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="extract, read, group and compare an archive of news on Apache Spark")
    parser.add_argument(
        "--input", nargs="+", required=True,
        help="WARC, Parquet or JSON Lines files, or folders of them, that every worker sees")
    parser.add_argument(
        "--output", required=True, help="a folder that every worker sees; a run goes on in it")
    parser.add_argument(
        "--dateline", default=os.environ.get("DATELINE", "dateline"),
        help="the command on the workers (default: $DATELINE, else dateline)")
    parser.add_argument("--until", choices=STEPS, default="compare", help="the last step")
    parser.add_argument(
        "--partitions", type=int, help="into how many parts the input is cut (default: by size)")
    parser.add_argument(
        "--split-bytes", type=int, default=64_000_000, help="the size of a part (default: 64 MB)")
    parser.add_argument(
        "--window-reports", type=int, default=20_000,
        help="days are put together to windows of at least so many reports")
    parser.add_argument(
        "--window-days", type=float, default=8.0,
        help="so many days before and after a window are looked at with it")
    parser.add_argument(
        "--patience", type=float, default=120.0,
        help="a page that takes more seconds than this fails")
    parser.add_argument("--threads", type=int, default=1, help="threads of each command")
    parser.add_argument("--read-on", help="the day of reading for pages without any date")
    own = vars(parser.parse_args(arguments))
    own["input"] = [os.path.abspath(path) for path in own["input"]]
    own["output"] = os.path.abspath(own["output"])
    return Settings(**own)
