"""The second step: reports become stories, window by window, and the windows are joined."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from functools import cached_property

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from . import latecomers
from .command import CommandError
from .joining import Seen, join
from .pieces import Piece, names
from .reading import EVIDENCE
from .settings import Settings
from .windows import NO_DAY, Windows

STORIES = "stories.jsonl.gz"
EVIDENCE_COLUMNS = (
    "article string, time double, terms array<string>, headline string, lead string, "
    "part int, row int, digest string, report string")
STORY_COLUMNS = "window int, home array<boolean>, articles array<string>, story string"


class Grouping:
    """Groups all read reports of an output folder."""

    def __init__(self, spark: SparkSession, settings: Settings) -> None:
        self._spark = spark
        self._settings = settings
        self._read = self._lines("read", EVIDENCE, EVIDENCE_COLUMNS)

    # Evidence

    def evidence(self) -> DataFrame:
        """What grouping takes of each report, under an id that no other has."""
        renamed = self._spark.createDataFrame(
            [(part, row, name) for (part, row), name in self.renamed.items()],
            "part int, row int, name string")
        return (
            self._read.join(F.broadcast(renamed), ["part", "row"], "left")
            .withColumn("isRenamed", F.col("name").isNotNull())
            .withColumn("article", F.coalesce("name", "article")).drop("name")
            .withColumn("day", F.coalesce(F.floor("time").cast("int"), F.lit(NO_DAY))))

    @cached_property
    def counts(self) -> dict[int, int]:
        """How many reports each day has."""
        day = F.coalesce(F.floor("time").cast("int"), F.lit(NO_DAY)).alias("day")
        return {row.day: row["count"] for row in self._read.groupBy(day).count().collect()}

    @property
    def total(self) -> int:
        """How many reports there are."""
        return sum(self.counts.values())

    @cached_property
    def renamed(self) -> dict[tuple[int, int], str]:
        """Another report with the same id gets one of its own, so that none is lost.

        Which keeps the id is decided by their content, not by where they lie.
        """
        told = self._read.select("article", "digest", "part", "row")
        order = Window.partitionBy("article").orderBy("digest", "part", "row")
        ranked = told.withColumn("rank", F.row_number().over(order)).where("rank > 1")
        return {(row.part, row.row): f"{row.article}#{row.rank}" for row in ranked.collect()}

    def statistics(self, evidence: DataFrame) -> DataFrame:
        """In how many reports each term stands, and where it stands first: once for all."""
        folder = self._settings.folder("work", "statistics")
        if not os.path.exists(os.path.join(folder, "_SUCCESS")):
            exploded = evidence.select(
                F.coalesce("time", F.lit(float("inf"))).alias("time"), "article",
                F.posexplode("terms").alias("place", "term"))
            exploded.groupBy("term").agg(
                F.count("*").alias("count"), F.min(F.struct("time", "article", "place")).alias("first")
            ).write.mode("overwrite").parquet("file://" + folder)
        return self._spark.read.parquet("file://" + folder)

    # Windows

    def group(self) -> None:
        """Writes the stories of all reports to the work folder."""
        if os.path.exists(self._settings.folder("work", "stories", "_SUCCESS")):
            return
        windows = Windows.of(
            self.counts, self._settings.window_reports, self._settings.window_days)
        places = [
            (day, window, window == windows.home(day))
            for day in self.counts for window in windows.looking_at(day)]
        evidence = self.evidence()
        placed = evidence.join(
            F.broadcast(self._spark.createDataFrame(places, "day int, window int, home boolean")),
            "day")
        numbers = {window for _, window, _ in places}
        if windows.holds_all:
            # The reports at hand are all there are: their counts need not be told.
            self._group("windows", placed, numbers, None)
            self._keep(self._stories("windows"))
            return
        statistics = self.statistics(evidence)
        self._group("windows", placed, numbers, statistics)
        self._join(evidence, statistics)

    def _keep(self, stories: DataFrame) -> None:
        stories.select("articles", "story").write.mode("overwrite").parquet(
            self._url("work", "stories"))

    def _group(
        self, name: str, placed: DataFrame, numbers: Iterable[int], statistics: DataFrame | None
    ) -> None:
        """Groups the reports of each window that is not done, each by one command."""
        todo = sorted(n for n in numbers if not self._piece(name, n).manifest())
        if not todo:
            return
        placed = placed.where(F.col("window").isin(todo))
        rows = placed.select(
            "window", F.lit(1).alias("kind"), F.coalesce("time", F.lit(float("inf"))).alias("time"),
            "article", F.lit(0).alias("place"),
            F.to_json(F.struct(F.lit("evidence").alias("record"), "article", "headline", "lead"))
            .alias("known"), "report", "home", "isRenamed")
        if statistics is not None:
            rows = _terms(placed, statistics).union(rows)
        index = {window: place for place, window in enumerate(todo)}
        settings = self._settings
        total = self.total if statistics is not None else None
        (
            rows.rdd
            .map(lambda row: (
                (row.window, row.kind, row.time, row.article, row.place),
                (row.known, row.report, row.home, row.isRenamed)))
            .repartitionAndSortWithinPartitions(len(todo), lambda key: index[key[0]])
            .foreachPartition(lambda rows: _group_window(settings, name, total, rows)))

    # Joining

    def _join(self, evidence: DataFrame, statistics: DataFrame) -> None:
        """Makes one grouping of all windows, and writes which stories hold."""
        whole, open_sets = self._met("windows")
        whole = whole.persist()
        bundles = self._bundles(whole, open_sets, evidence, statistics)
        anew = self._names(name for bundle in bundles for name in bundle.home)
        told = self._names({name for bundle in bundles for name in bundle.home | bundle.guests})
        first = F.col("articles")[0]
        members = {
            row.first: row.articles for row in whole
            .join(F.broadcast(told), first == told["name"], "left_semi")
            .select(first.alias("first"), "articles").collect()}
        members |= {group[0]: group for group in open_sets}
        self._regroup("joined", [
            (article, number, name in bundle.home)
            for number, bundle in enumerate(bundles)
            for name in sorted(bundle.home | bundle.guests) for article in members[name]],
            evidence, statistics)
        decided, still_open = self._met("joined")
        self._regroup(
            "rest", [(article, 0, True) for group in still_open for article in group],
            evidence, statistics)
        self._keep(
            whole.join(F.broadcast(anew), first == anew["name"], "left_anti")
            .union(decided).union(self._stories("rest")))
        whole.unpersist()

    def _met(self, step: str) -> tuple[DataFrame, list[list[str]]]:
        """The stories of a step that hold, and the sets of reports that none saw as one."""
        stories = self._stories(step)
        crossing = stories.where("not forall(home, x -> x)")
        links = crossing.select(
            F.explode(F.expr("filter(articles, (x, i) -> home[i])")).alias("article")
        ).union(crossing.where("exists(home, x -> x)").select(F.col("articles")[0]))
        inner = stories.where("forall(home, x -> x)")
        touched = (
            inner.select("window", F.col("articles")[0].alias("first"),
                         F.explode("articles").alias("article"))
            .join(links.distinct(), "article", "left_semi").select("window", "first").distinct())
        met = _only(inner, touched)
        seen = [
            Seen(row.window, tuple(row.articles), tuple(row.home))
            for row in crossing.union(met).select("window", "home", "articles", "story").collect()]
        held, open_sets = join(seen)
        keys = self._spark.createDataFrame(
            [(story.window, story.articles[0]) for story in held], "window int, first string")
        return _without(inner, touched).union(_only(crossing.union(met), keys)), open_sets

    def _bundles(
        self, whole: DataFrame, open_sets: list[list[str]], evidence: DataFrame,
        statistics: DataFrame
    ) -> list[latecomers.Bundle]:
        """Stories to be grouped anew together: open ones, and latecomers with what is like them."""
        members = whole.select(
            F.col("articles")[0].alias("first"), F.explode("articles").alias("name")
        ).union(self._spark.createDataFrame(
            [(group[0], article) for group in open_sets for article in group],
            "first string, name string")).persist()
        lone = latecomers.loose(members, evidence)
        near = latecomers.neighbours(
            latecomers.links(lone, members, evidence, statistics, self.total))
        needed = self._names({*near, *(group[0] for group in open_sets)})
        ordered = (
            members.join(F.broadcast(needed.withColumnRenamed("name", "first")), "first", "left_semi")
            .join(evidence.select(F.col("article").alias("name"), "time"), "name")
            .groupBy("first").agg(F.min("time").alias("time"), F.count("*").alias("size"))
            .orderBy(F.asc_nulls_last("time"), "first").collect())
        members.unpersist()
        return latecomers.bundles([(row.first, row.size) for row in ordered], near)

    def _names(self, told: Iterable[str]) -> DataFrame:
        return self._spark.createDataFrame([(name,) for name in told], "name string")

    def _regroup(
        self, step: str, rows: list[tuple[str, int, bool]], evidence: DataFrame,
        statistics: DataFrame
    ) -> None:
        """Groups reports anew: each with its bundle, and whether it is at home there."""
        if not rows:
            return
        bundles = self._spark.createDataFrame(rows, "article string, window int, home boolean")
        placed = evidence.join(F.broadcast(bundles), "article")
        self._group(step, placed, {bundle for _, bundle, _ in rows}, statistics)

    def _stories(self, name: str) -> DataFrame:
        return self._lines(name, STORIES, STORY_COLUMNS)

    def _lines(self, step: str, file: str, columns: str) -> DataFrame:
        """The lines that all pieces of a step wrote to files of a name."""
        folder = self._settings.folder("work", step)
        pieces = names(folder) if os.path.isdir(folder) else []
        if not pieces:
            return self._spark.createDataFrame([], columns)
        return self._spark.read.schema(columns).json(
            [self._url("work", step, piece, file) for piece in pieces])

    def _piece(self, name: str, window: int) -> Piece:
        return Piece(self._settings.folder("work", name, f"window-{window:05d}"))

    def _url(self, *parts: str) -> str:
        return "file://" + self._settings.folder(*parts)


def _terms(placed: DataFrame, statistics: DataFrame) -> DataFrame:
    """The terms of each window with their counts, in rows as those of its reports."""
    return (
        placed.select("window", F.explode("terms").alias("term")).distinct()
        .join(statistics, "term")
        .select(
            "window", F.lit(0).alias("kind"), "first.time", "first.article", "first.place",
            F.to_json(F.struct(F.lit("term").alias("record"), "term", "count")).alias("known"),
            F.lit(None).cast("string").alias("report"), F.lit(False).alias("home"),
            F.lit(False).alias("isRenamed")))


def _only(stories: DataFrame, keys: DataFrame) -> DataFrame:
    return stories.join(F.broadcast(keys), _same(stories, keys), "left_semi")


def _without(stories: DataFrame, keys: DataFrame) -> DataFrame:
    return stories.join(F.broadcast(keys), _same(stories, keys), "left_anti")


def _same(stories: DataFrame, keys: DataFrame):
    return (stories["window"] == keys["window"]) & (stories["articles"][0] == keys["first"])


def _group_window(settings: Settings, name: str, total: int | None, rows: Iterable) -> None:
    """Gives the reports of one window to `dateline group`, with what is known of all."""
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        known, reports = os.path.join(folder, "known.jsonl"), os.path.join(folder, "reports.jsonl")
        window, home = _write(rows, known, reports, total)
        if window is None:
            return
        command = settings.command("group", "--stories-only", "--known", known, reports)
        piece = Piece(settings.folder("work", name, f"window-{window:05d}"))
        with piece.writing() as draft:
            draft.facts |= {"reports": len(home)}
            lines = draft.lines(STORIES)
            for line in _run(command):
                articles = json.loads(line)["articles"]
                row = {
                    "window": window, "home": [home[article] for article in articles],
                    "articles": articles, "story": line.decode().rstrip("\n")}
                lines.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def _write(
    rows: Iterable, known: str, reports: str, total: int | None
) -> tuple[int | None, dict[str, bool]]:
    window, home = None, {}
    with open(known, "w", encoding="utf-8") as facts, open(reports, "w", encoding="utf-8") as texts:
        if total is not None:
            facts.write(json.dumps({"record": "collection", "reports": total}) + "\n")
        for (window, kind, _, article, _), (fact, report, is_home, is_renamed) in rows:
            facts.write(fact + "\n")
            if kind == 1:
                if is_renamed:
                    report = json.dumps({**json.loads(report), "id": article})
                texts.write(report.rstrip("\n") + "\n")
                home[article] = is_home
    return window, home


def _run(arguments: list[str]) -> Iterator[bytes]:
    """The lines that a command writes; what it complains of is the error where it fails."""
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=complaints)
        yield from process.stdout
        if process.wait() not in (0, 1):
            complaints.seek(0)
            words = complaints.read().decode("utf-8", "replace")[-400:]
            raise CommandError(f"{arguments[1]} ended with {process.returncode}: {words}")
