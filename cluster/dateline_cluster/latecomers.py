"""Reports that no window tied to others of their own days look for a story on all days."""

from __future__ import annotations

import math
import struct
from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

#: A report without another of its story within so many days is loose.
LOOSE_DAYS = 1.5
#: By how many of its rarest terms a report is found, and how many two must share.
KEY_TERMS, SHARED_KEYS = 32, 1
#: A term of more reports than this leads nowhere; the command's index says the same.
KEY_REPORTS = 192
#: How many reports are looked at for each, and how many stories are tried.
LOOKED_AT, TRIED = 32, 8
#: Reports less alike than this are not tried: far apart in time the command asks more.
LEAST = 0.25
#: What meaning and words count in likeness.
MEANING, WORDS = 0.48, 0.52
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
    lone: DataFrame, evidence: DataFrame, statistics: DataFrame, total: int
) -> list[tuple[float, str, str]]:
    """Likeness, lone report, and a report that it may belong to, the most alike first.

    Likeness is reckoned roughly: it only says what is worth trying. What then is one
    story the command decides.
    """
    rarity = F.log((F.lit(float(total)) + BACKGROUND + 1) / (F.col("count") + 0.5))
    terms = (
        evidence.select("article", F.explode("terms").alias("term"))
        .join(statistics.select("term", "count"), "term").where("count > 1")
        .select("article", "term", "count", rarity.alias("rarity")))
    order = Window.partitionBy("article").orderBy("count", "term")
    keys = (
        terms.where(F.col("count") <= KEY_REPORTS)
        .withColumn("rank", F.row_number().over(order)).where(F.col("rank") <= KEY_TERMS)
        .select("article", "term", "rarity"))
    mine = keys.join(lone, "article", "left_semi").withColumnRenamed("article", "one")
    order = Window.partitionBy("one").orderBy(F.desc("sum"), "article")
    met = (
        mine.join(keys.drop("rarity"), "term").where("one != article")
        .groupBy("one", "article").agg(F.count("*").alias("shared"), F.sum("rarity").alias("sum"))
        .where(F.col("shared") >= SHARED_KEYS)
        .withColumn("rank", F.row_number().over(order)).where(F.col("rank") <= LOOKED_AT)
        .select("one", F.col("article").alias("other")))
    told = (
        terms.groupBy("article")
        .agg(F.map_from_entries(F.collect_list(F.struct("term", "rarity"))).alias("terms"))
        .join(evidence.select("article", "headline", "lead"), "article"))
    both = (
        met.join(_under(told, "one"), "one").join(_under(told, "other"), "other"))
    found = both.rdd.map(lambda row: (
        likeness(row.one_terms, row.other_terms,
                 vector(row.one_headline, row.one_lead), vector(row.other_headline, row.other_lead)),
        row.one, row.other)).filter(lambda link: link[0] >= LEAST)
    return sorted(found.collect(), key=lambda link: (-link[0], link[1], link[2]))


def _under(told: DataFrame, name: str) -> DataFrame:
    return told.select(
        F.col("article").alias(name),
        *(F.col(column).alias(f"{name}_{column}") for column in ("terms", "headline", "lead")))


def likeness(
    one: dict[str, float], other: dict[str, float], meaning: list[float], theirs: list[float]
) -> float:
    """How alike two reports are in words and meaning, up to 1; rounded, to be the same anywhere."""
    shared = math.fsum(weight * other[term] for term, weight in one.items() if term in other)
    length = math.sqrt(
        math.fsum(w * w for w in one.values()) * math.fsum(w * w for w in other.values()))
    words = shared / length if length > 0 else 0.0
    near = math.fsum(x * y for x, y in zip(meaning, theirs))
    return round(MEANING * near + WORDS * words, 6)


def vector(headline: str, lead: str) -> list[float]:
    """Headline and lead in one vector of length 1, as the command joins them."""
    first, second = _numbers(headline), _numbers(lead)
    if len(first) == len(second):
        first = [x + y for x, y in zip(first, second)]
    elif not first:
        first = second
    length = math.sqrt(math.fsum(x * x for x in first))
    return [x / length for x in first] if length > 0 else first


def _numbers(text: str | None) -> list[float]:
    packed = b64decode(text or "")
    return list(struct.unpack(f"<{len(packed) // 4}f", packed))


def neighbours(
    found: Iterable[tuple[float, str, str]], story: dict[str, str]
) -> dict[str, set[str]]:
    """For each story those that are tried with it, each by the report that stands for it.

    - Parameter story: for each report of a link, the one that stands for its story.
    """
    near: dict[str, set[str]] = {}
    tried: dict[str, set[str]] = {}
    for _, one, other in found:
        mine, theirs = story[one], story[other]
        stories = tried.setdefault(one, set())
        if mine == theirs or (theirs not in stories and len(stories) >= TRIED):
            continue
        stories.add(theirs)
        near.setdefault(mine, set()).add(theirs)
        near.setdefault(theirs, set()).add(mine)
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
