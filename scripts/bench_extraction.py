#!/usr/bin/env python3
"""Quality and speed of extraction, Dateline beside trafilatura with metadata.

usage: bench_extraction.py DATELINE GOLD.jsonl[.gz]

Text is compared by runs of four words: precision and recall are means over the pages, as in the
public benchmarks; F1 is theirs. A title counts where it is the gold's but for case and the form of
quotation marks and dashes, authors where the set of names is, a date where the day is. Seconds are
processor time of each program for the same pages, in turn.
"""
import collections
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import unicodedata

WORKER = """
import json, sys, time
import trafilatura
pages = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
start = time.process_time()
for page in pages:
    record = {"id": page["id"]}
    try:
        found = trafilatura.bare_extraction(
            page["html"], url=page.get("url"), with_metadata=True, include_comments=False)
        found = found.as_dict() if hasattr(found, "as_dict") else found or {}
        record.update(
            text=found.get("text"), title=found.get("title"), published=found.get("date"),
            bylines=[name for name in (found.get("author") or "").split("; ") if name])
    except Exception as error:
        print(f"trafilatura: {page['id']}: {error}", file=sys.stderr)
    print(json.dumps(record))
print(json.dumps({"seconds": time.process_time() - start}))
"""


def rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def run(command):
    """The records that a program writes, and the processor time of the program."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return [json.loads(line) for line in output.splitlines()], seconds


def runs(text):
    words = re.findall(r"\w+", text or "")
    size = min(4, len(words))
    return collections.Counter(
        tuple(words[index:index + size]) for index in range(len(words) - size + 1) if size)


FORMS = str.maketrans({**dict.fromkeys("\u2018\u2019\u201a\u2032`\u00b4", "'"),
                       **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
                       **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")})


def plain(text):
    text = unicodedata.normalize("NFKC", text or "").casefold().translate(FORMS)
    return " ".join(text.split())


def names(people):
    found = (re.sub(r"[^\w ]", "", plain(name)).removeprefix("by ").strip() for name in people or [])
    return {name for name in found if name}


def figures(gold, records):
    """Means of each measure; a page without any text counts in recall alone."""
    found = {record.get("id"): record for record in records}
    measures = collections.defaultdict(list)
    for page in gold:
        want, have = page["gold"], found.get(page["id"], {})
        if want.get("text"):
            parts = [have.get(name) for name in want.get("includes") or []] + [have.get("text")]
            one, other = runs(want["text"]), runs("\n".join(part for part in parts if part))
            both = sum((one & other).values())
            if other:
                measures["precision"].append(both / sum(other.values()))
            measures["recall"].append(both / sum(one.values()) if one else float(not other))
        if want.get("title"):
            measures["title"].append(plain(have.get("title")) == plain(want["title"]))
        if want.get("authors"):
            measures["authors"].append(names(have.get("bylines")) == names(want["authors"]))
        if isinstance(want.get("date"), str):
            measures["date"].append((have.get("published") or "")[:10] == want["date"][:10])
    result = {name: sum(values) / len(values) for name, values in measures.items()}
    precision, recall = result.get("precision", 0), result.get("recall", 0)
    if precision + recall:
        result["text F1"] = 2 * precision * recall / (precision + recall)
    return result


def main():
    dateline, path = sys.argv[1:3]
    gold = [row for row in rows(path) if "gold" in row and "html" in row]
    if not gold:
        sys.exit("bench_extraction: no page records with gold in " + path)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as pages:
        for page in gold:
            page = {key: value for key, value in page.items() if key != "gold"}
            pages.write(json.dumps(page, ensure_ascii=False) + "\n")
        pages.flush()
        ours, seconds = run([dateline, "extract", pages.name])
        theirs, _ = run([sys.executable, "-c", WORKER, pages.name])
    peer = theirs.pop()["seconds"]
    table = [figures(gold, ours), figures(gold, theirs)]
    print(f"{len(gold)} pages{'':<12}dateline  trafilatura")
    for name in ("text F1", "precision", "recall", "title", "authors", "date"):
        if name in table[0]:
            print(f"{name:<18}{table[0][name]:>12.4f}{table[1].get(name, 0):>13.4f}")
    print(f"{'pages a second':<18}{len(gold) / seconds:>12.1f}{len(gold) / peer:>13.1f}")
    print(f"dateline is {peer / seconds:.1f} times as fast as trafilatura with metadata")


if __name__ == "__main__":
    main()
