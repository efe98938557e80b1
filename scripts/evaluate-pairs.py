#!/usr/bin/env python3
"""Measures on labelled sentence pairs whether claims bring together what says the same.

usage: evaluate-pairs.py DATELINE PAIRS.tsv STORIES.jsonl[.gz] SCRAPED.jsonl[.gz]

A pair counts as joined where one claim has a cell with each of its sentences. The reports
of each story are compared as one pile; of the scraped texts those that are labelled.
Without the corpora it says so and ends well.
"""
import gzip
import json
import os
import subprocess
import sys


def records(path):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        return [json.loads(line) for line in lines]


def plain(text):
    return " ".join(text.split())


def compared(dateline, pile):
    lines = "\n".join(json.dumps({k: v for k, v in r.items() if k != "gold"}) for r in pile)
    run = subprocess.run([dateline, "compare", "--stories-only", "-"], input=lines,
                         capture_output=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def joined_pairs(stories):
    joined = set()
    for story in stories:
        for claim in story["claims"]:
            if claim["kind"] == "number":
                continue
            cells = [(c["article"], plain(c["text"])) for c in claim["cells"] if "text" in c]
            joined |= {frozenset((a, b)) for a in cells for b in cells if a != b}
    return joined


def main():
    dateline, pairs, *corpora = sys.argv[1:]
    if not all(os.path.exists(path) for path in corpora):
        print("evaluate-pairs: skipped, the corpora are not here")
        return
    stories, scraped = (records(path) for path in corpora)
    texts = {r["id"]: r["text"] for r in stories} | {r["id"]: r["raw"] for r in scraped}
    labels, needed = [], set()
    for line in open(pairs):
        if line.startswith("#"):
            continue
        label, *cells = line.rstrip("\n").split("\t")
        cells = [cells[:4], cells[4:]]
        needed |= {cell[0] for cell in cells}
        labels.append((label, frozenset(
            (cell[0], plain(texts[cell[0]][int(cell[2]):int(cell[3])])) for cell in cells)))
    piles = {}
    for record in stories:
        piles.setdefault(record["gold"]["story"], []).append(record)
    piles = [pile for pile in piles.values() if any(r["id"] in needed for r in pile)]
    piles.append([r for r in scraped if r["id"] in needed])
    joined = set().union(*(joined_pairs(compared(dateline, pile)) for pile in piles))
    count = {key: 0 for key in [("same", True), ("same", False), ("other", True),
                                ("other", False)]}
    for label, pair in labels:
        count[label, pair in joined] += 1
        if os.environ.get("WORST") and (label == "same") != (pair in joined):
            print(label, *(f"\n  {name}: {text}" for name, text in sorted(pair)))
    right, wrong = count["same", True], count["other", True]
    print(f"pairs {len(labels)}  joined {right + wrong}  "
          f"precision {right / max(1, right + wrong):.3f}  "
          f"recall {right / max(1, right + count['same', False]):.3f}")


main()
