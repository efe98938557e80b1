"""What a run leaves for its readers: JSON Lines, Parquet, and what failed."""

from __future__ import annotations

import json
import os
import shutil

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from .comparing import RECORDS
from .pieces import Piece, names, open_lines
from .reading import FAILED
from .settings import Settings

REPORT_COLUMNS = (
    "record string, id string, url string, outlet string, title string, published string, "
    "language string, text string, engine string")
STORY_COLUMNS = (
    "record string, id string, headline struct<article: string, text: string>, `first` string, "
    "`last` string, articles array<string>, outlets array<string>, "
    "independent struct<count: int, least: int, most: int>, engine string")


def publish(spark: SparkSession, settings: Settings) -> dict:
    """Puts the results in place and returns what there is of them."""
    buckets = _folders(settings, "compare")
    _link(settings, buckets)
    _write_tables(spark, settings)
    pieces = _folders(settings, "read")
    manifests = [Piece(folder).manifest() or {} for folder in pieces]
    failures = [
        json.loads(line) for folder in pieces + buckets for line in open_lines(folder, FAILED)]
    failures.sort(key=lambda failure: (failure["id"], failure["reason"]))
    _write_failures(settings, failures)
    compared = [Piece(folder).manifest() or {} for folder in buckets]
    return {
        "engine": sorted({str(manifest["engine"]) for manifest in manifests if "engine" in manifest}),
        "given": sum(manifest.get("given", 0) for manifest in manifests),
        "reports": sum(manifest.get("reports", 0) for manifest in compared),
        "stories": sum(manifest.get("stories", 0) for manifest in compared),
        "failed": len(failures),
    }


def _folders(settings: Settings, step: str) -> list[str]:
    folder = settings.folder("work", step)
    return [os.path.join(folder, name) for name in names(folder)]


def _link(settings: Settings, buckets: list[str]) -> None:
    """The JSON Lines under names in order: the same files, not written twice."""
    target = settings.folder("jsonl")
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    for number, folder in enumerate(buckets):
        source = os.path.join(folder, RECORDS)
        place = os.path.join(target, f"part-{number:05d}.jsonl.gz")
        try:
            os.link(source, place)
        except OSError:
            shutil.copyfile(source, place)


def _write_tables(spark: SparkSession, settings: Settings) -> None:
    """Tables of reports and stories; `json` holds the whole record."""
    lines = spark.read.text("file://" + settings.folder("jsonl"))
    for kind, columns in (("report", REPORT_COLUMNS), ("story", STORY_COLUMNS)):
        table = (
            lines.where(F.col("value").startswith(f'{{"record":"{kind}"'))
            .select(F.from_json("value", columns).alias("r"), F.col("value").alias("json"))
            .select("r.*", "json").drop("record"))
        name = "reports" if kind == "report" else "stories"
        table.write.mode("overwrite").parquet("file://" + settings.folder("parquet", name))


def _write_failures(settings: Settings, failures: list[dict]) -> None:
    os.makedirs(settings.folder("failed"), exist_ok=True)
    with open(settings.folder("failed", "failed.jsonl"), "w", encoding="utf-8") as file:
        for failure in failures:
            file.write(json.dumps(failure, ensure_ascii=False) + "\n")
