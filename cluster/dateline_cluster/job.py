"""A run from pages to stories."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field

from pyspark.sql import SparkSession

from .comparing import compare
from .grouping import Grouping
from .inputs import Split, as_plan, of_plan, partitions
from .pieces import Piece, clean
from .publishing import publish
from .reading import read_partition
from .settings import Settings


@dataclass
class Job:
    """The steps of a run, each of which does only what is not done."""

    spark: SparkSession
    settings: Settings
    seconds: dict[str, float] = field(default_factory=dict)

    def run(self) -> dict:
        """Does all steps and writes what was done to the output folder."""
        plan = self.plan()
        self._timed("read", lambda: self._read(plan))
        summary: dict = {}
        if self.settings.does("group"):
            grouping = Grouping(self.spark, self.settings)
            self._timed("group", grouping.group)
        if self.settings.does("compare"):
            self._timed("compare", lambda: compare(self.spark, self.settings, grouping))
            summary = self._timed("publish", lambda: publish(self.spark, self.settings))
        summary["seconds"] = self.seconds
        with open(self.settings.folder("summary.json"), "w", encoding="utf-8") as file:
            json.dump(summary, file, indent=1)
        return summary

    def _timed(self, step: str, work):
        start = time.monotonic()
        result = work()
        self.seconds[step] = round(time.monotonic() - start, 1)
        print(f"dateline: {step} took {self.seconds[step]} s", file=sys.stderr, flush=True)
        return result

    def plan(self) -> list[list[Split]]:
        """How the input is cut: written once, so that a restart finds the same parts."""
        path = self.settings.folder("plan.json")
        os.makedirs(self.settings.folder("work", "read"), exist_ok=True)
        for step in os.listdir(self.settings.folder("work")):
            clean(self.settings.folder("work", step))
        own = {
            "input": self.settings.input, "engine": _engine(self.settings.dateline),
            "options": self.settings.telling}
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                plan = json.load(file)
            if any(plan.get(key) != value for key, value in own.items()):
                raise SystemExit(
                    f"{self.settings.output} holds a run over {' '.join(plan['input'])} by "
                    f"{plan['engine']} with {plan.get('options')}; choose another --output, "
                    "or remove it")
            return of_plan(plan["partitions"])
        packed = partitions(
            self.settings.input, self.settings.partitions, self.settings.split_bytes)
        draft = path + ".draft"
        with open(draft, "w", encoding="utf-8") as file:
            json.dump({**own, "partitions": as_plan(packed)}, file)
        os.replace(draft, path)
        return packed

    def _read(self, plan: list[list[Split]]) -> None:
        settings = self.settings
        todo = [
            (number, splits) for number, splits in enumerate(plan)
            if not Piece(settings.folder("work", "read", f"part-{number:05d}")).manifest()]
        if todo:
            self.spark.sparkContext.parallelize(todo, len(todo)).foreach(
                lambda part: read_partition(settings, *part))
        found = {
            (Piece(settings.folder("work", "read", f"part-{number:05d}")).manifest() or {}).get(
                "engine") for number in range(len(plan))} - {None}
        if len(found) > 1:
            raise SystemExit(
                "the workers have different versions of dateline: " + ", ".join(sorted(found)))


def _engine(dateline: str) -> str:
    """The version of the command with its rules and models, as records carry it."""
    done = subprocess.run(
        [dateline, "--version", "--format", "json"], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)["engine"]
