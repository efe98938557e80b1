"""Reports that no window tied to others of their own days look for a story on all days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

#: A report without another of its story within so many days is loose.
LOOSE_DAYS = 1.5
#: So many terms are those of a headline, which count threefold, as they do in the command.
HEAD_TERMS, HEAD_WEIGHT = 8, 3
#: By how many of its heaviest terms a report is found.
KEY_TERMS = 16
#: A term of more reports than this leads nowhere; the command's index says the same.
KEY_REPORTS = 192
#: How many reports are looked at for each, and how many stories are tried.
LOOKED_AT, TRIED = 64, 16
#: Reports whose heaviest terms are less alike than this are not tried.
LEAST = 0.12
#: Weights are whole numbers of this size, so that their sums have no order.
SCALE = 1_000_000
#: So many reports are grouped anew in one bundle, beside those that are like them.
BUNDLE_REPORTS = 50_000
#: How many reports the command's own list of common words is worth.
BACKGROUND = 1000


def loose(members: DataFrame, evidence: DataFrame) -> DataFrame:
    """The reports that no other report of their story is near to in time, or that have no day.

    So far apart only the lenience towards lone reports brings two together, and it looks
    on all days: what a window found in its own may not be the most alike.

    - Parameters:
      - members: `first`, which stands for a story, and each `name` in it.
    """
    times = evidence.select(F.col("article").alias("name"), "time")
    order = Window.partitionBy("first").orderBy("time", "name")
    dated = members.join(times.where("time is not null"), "name")
    far = (
        dated.withColumn("nearest", F.least(
            F.col("time") - F.lag("time").over(order), F.lead("time").over(order) - F.col("time")))
        .where(F.col("nearest").isNull() | (F.col("nearest") > LOOSE_DAYS)))
    undated = times.where("time is null")
    return far.select(F.col("name").alias("article")).union(
        undated.select(F.col("name").alias("article")))


def links(
    lone: DataFrame, members: DataFrame, evidence: DataFrame, statistics: DataFrame, total: int
) -> list[tuple[str, str]]:
    """For lone reports their story and one that may be the same, each by its first report.

    How alike two are is reckoned roughly, by the heaviest terms of both: it only says
    what is worth trying. What then is one story the command decides.
    """
    keys = _keys(evidence, statistics, total).persist()
    mine = keys.join(lone, "article", "left_semi").select(
        F.col("article").alias("one"), "term", F.col("share").alias("own"))
    order = Window.partitionBy("one").orderBy(F.desc("alike"), "article")
    met = (
        mine.join(keys, "term").where("one != article")
        .groupBy("one", "article").agg(F.sum(F.col("own") * F.col("share")).alias("alike"))
        .where(F.col("alike") >= int(LEAST * SCALE * SCALE))
        .withColumn("rank", F.row_number().over(order)).where(F.col("rank") <= LOOKED_AT))
    order = Window.partitionBy("one").orderBy(F.desc("alike"), "theirs")
    found = (
        met.join(members.select(F.col("name").alias("one"), F.col("first").alias("mine")), "one")
        .join(members.select(F.col("name").alias("article"), F.col("first").alias("theirs")),
              "article")
        .where("mine != theirs")
        .groupBy("one", "mine", "theirs").agg(F.max("alike").alias("alike"))
        .withColumn("rank", F.row_number().over(order)).where(F.col("rank") <= TRIED)
        .select("mine", "theirs").distinct().collect())
    keys.unpersist()
    return [(row.mine, row.theirs) for row in found]


def _keys(evidence: DataFrame, statistics: DataFrame, total: int) -> DataFrame:
    """The heaviest terms of each report, each with its share in a whole of length 1."""
    rarity = F.log((F.lit(float(total)) + BACKGROUND + 1) / (F.col("count") + 0.5))
    weight = F.when(F.col("place") < HEAD_TERMS, HEAD_WEIGHT).otherwise(1) * rarity
    terms = (
        evidence.select("article", F.posexplode("terms").alias("place", "term"))
        .join(statistics.select("term", "count"), "term").where("count > 1")
        .select("article", "term", "count", F.round(weight * 10_000).cast("long").alias("weight")))
    lengths = terms.groupBy("article").agg(
        F.sqrt(F.sum(F.col("weight") * F.col("weight"))).alias("length"))
    order = Window.partitionBy("article").orderBy(F.desc("weight"), "term")
    share = F.round(F.col("weight") / F.col("length") * SCALE).cast("long")
    return (
        terms.where(F.col("count") <= KEY_REPORTS)
        .withColumn("rank", F.row_number().over(order)).where(F.col("rank") <= KEY_TERMS)
        .join(lengths, "article").select("article", "term", share.alias("share")))


def neighbours(found: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """For each story those that are tried with it, whichever of the two looked."""
    near: dict[str, set[str]] = {}
    for one, other in found:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


@dataclass(frozen=True)
class Bundle:
    """Stories that are grouped anew together, each by the report that stands for it."""

    #: Those for whose reports the bundle decides.
    home: set[str]
    #: Those that are like them and at home in another bundle.
    guests: set[str]


def bundles(
    ordered: Iterable[tuple[str, int]], near: dict[str, set[str]], size: int = BUNDLE_REPORTS
) -> list[Bundle]:
    """Stories in the order of time, put together to bundles of `size` reports and more.

    - Parameter ordered: each story with how many reports it has.
    """
    homes: list[set[str]] = []
    held = size
    for name, reports in ordered:
        if held >= size:
            homes.append(set())
            held = 0
        homes[-1].add(name)
        held += reports
    return [
        Bundle(home, {other for name in home for other in near.get(name, ())} - home)
        for home in homes]
