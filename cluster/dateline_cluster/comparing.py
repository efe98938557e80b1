"""The third step: stories with their reports go through `dateline compare`."""

from __future__ import annotations

import json
import subprocess
import zlib
from collections.abc import Iterable, Iterator

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from .command import CommandError
from .grouping import Grouping
from .pieces import Piece, names, open_lines
from .reading import FAILED, REPORTS
from .settings import Settings

RECORDS = "records.jsonl.gz"
#: Stories are put together to buckets of about so many reports.
BUCKET_REPORTS = 2_000
#: Few reports are put in so many buckets, so that no core is idle, but none in less than
#: is worth the start of a command.
LEAST_BUCKETS, LEAST_REPORTS = 16, 32


def compare(spark: SparkSession, settings: Settings, grouping: Grouping) -> None:
    """Writes reports and compared stories, bucket by bucket.

    A bucket follows from the id of a story's earliest report, so that the same
    reports give the same files however they were cut for reading.
    """
    evidence = grouping.evidence().select("article", "part", "row")
    stories = spark.read.parquet("file://" + settings.folder("work", "stories"))
    count = buckets(grouping.total)
    todo = [number for number in range(count) if not _piece(settings, number).manifest()]
    if not todo:
        return
    placed = stories.select(
        F.expr(f"cast(pmod(crc32(articles[0]), {count}) as int)").alias("bucket"),
        F.posexplode("articles").alias("place", "article"), F.col("articles")[0].alias("first"))
    index = {bucket: place for place, bucket in enumerate(todo)}
    parts = names(settings.folder("work", "read"))
    rows = (
        evidence.join(placed, "article", "left").rdd
        .map(lambda row: (row.part, (row.row, row.bucket, row.first, row.place, row.article)))
        .union(spark.sparkContext.parallelize([(int(part.split("-")[1]), None) for part in parts]))
        .groupByKey(len(parts))
        .flatMap(lambda part: _reports(settings, part[0], part[1], count)))
    records = stories.rdd.map(lambda row: (
        (zlib.crc32(row.articles[0].encode()) % count, 1, row.articles[0], 0), row.story.encode()))
    (
        rows.union(records).filter(lambda row: row[0][0] in index)
        .repartitionAndSortWithinPartitions(len(todo), lambda key: index[key[0]])
        .foreachPartition(lambda bucket: _compare(settings, bucket)))


def buckets(total: int) -> int:
    """How many buckets so many reports are put in, whatever the number of cores."""
    return max(
        1, -(-total // BUCKET_REPORTS), min(LEAST_BUCKETS, total // LEAST_REPORTS))


def _piece(settings: Settings, bucket: int) -> Piece:
    return Piece(settings.folder("work", "compare", f"bucket-{bucket:05d}"))


def _reports(
    settings: Settings, part: int, rows: Iterable[tuple | None], count: int
) -> Iterator[tuple[tuple, bytes]]:
    """The reports of a partition, each with its bucket and its place there."""
    places = {row[0]: row[1:] for row in rows if row}
    lines = open_lines(settings.folder("work", "read", f"part-{part:05d}"), REPORTS)
    for number, line in enumerate(lines):
        bucket, first, place, article = places.get(number, (None, None, None, None))
        report = None
        if bucket is None:
            # It failed in grouping: it is kept, and stands in no story.
            article = first = json.loads(line)["id"]
            bucket, place = zlib.crc32(first.encode()) % count, 0
        elif not _has_id(line, article):
            report = _renamed(json.loads(line), article)
        yield (bucket, 0, first, place), _bytes(report) if report else line.rstrip(b"\n")


def _has_id(line: bytes, name: str) -> bool:
    return line.startswith(b'{"record":"report","id":' + json.dumps(name, ensure_ascii=False).encode())


def _renamed(report: dict, name: str) -> dict:
    """A report under another id, with the finding that the command gives it then."""
    if report["id"] == name:
        return report
    finding = {
        "code": "duplicate-id", "message": f"Another report has the id {report['id']} too.",
        "start": None, "end": None, "text": None}
    like = (report.get("findings") or [finding])[0]
    finding = {key: finding.get(key) for key in like}
    return {**report, "id": name, "findings": [*report.get("findings", []), finding]}


def _bytes(record: dict) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _compare(settings: Settings, rows: Iterable[tuple[tuple, bytes]]) -> None:
    """Writes the reports of a bucket as they are, and its stories compared."""
    command = settings.command("compare", "--stories-only")
    bucket, lines = None, []
    for (bucket, kind, first, _), line in rows:
        lines.append((kind, first, line))
    if bucket is None:
        return
    with _piece(settings, bucket).writing() as draft:
        written, failed = draft.lines(RECORDS), draft.lines(FAILED)
        for kind, _, line in lines:
            if kind == 0:
                written.write(line + b"\n")
        try:
            compared = _run(command, [line for _, _, line in lines])
        except CommandError:
            compared = list(_one_by_one(command, lines, failed))
        for story in compared:
            written.write(story + b"\n")
        draft.facts |= {
            "reports": sum(kind == 0 for kind, _, _ in lines), "stories": len(compared)}


def _one_by_one(command: list[str], lines: list[tuple], failed) -> Iterator[bytes]:
    """Stories on their own; one on which the command fails stays as it was grouped."""
    for kind, first, story in lines:
        if kind == 0:
            continue
        try:
            yield from _run(command, [line for _, own, line in lines if own == first])
        except CommandError as error:
            failed.write(_bytes({"id": json.loads(story)["id"], "reason": str(error)}) + b"\n")
            yield story


def _run(command: list[str], lines: list[bytes]) -> list[bytes]:
    done = subprocess.run(
        command, input=b"\n".join(lines) + b"\n", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        check=False)
    if done.returncode not in (0, 1):
        raise CommandError(
            f"compare ended with {done.returncode} {done.stderr.decode('utf-8', 'replace')[-300:]}")
    return done.stdout.splitlines()
