"""Compares the pipeline's tokens with spaCy's, token for token.

usage: parity.py MODEL LANGUAGE_BENCH TEXTS

MODEL is an unpacked pipeline, TEXTS a folder of .txt files, a .txt file, or a .jsonl or
.jsonl.gz file whose records have `text`. Prints how many tokens differ in what and the
first differences; exits 1 if any do.
"""
import collections
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FIELDS = ["start", "head", "space", "sentence start", "text", "tag", "pos", "morph", "lemma",
          "dep", "entity", "norm"]
SHOWN = 12


def read_texts(path):
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.is_file():
                yield from read_texts(file)
    elif path.name.endswith(".txt"):
        yield path.read_text(encoding="utf-8", errors="replace")
    elif path.name.endswith((".jsonl", ".jsonl.gz")):
        opened = gzip.open if path.name.endswith(".gz") else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line).get("text")
                if isinstance(text, str):
                    # A lone surrogate is no text; Dateline makes it U+FFFD.
                    yield text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def spacy_tokens(doc):
    return [[token.idx, token.head.i, int(bool(token.whitespace_)), int(bool(token.is_sent_start)),
             token.text, token.tag_, token.pos_, str(token.morph), token.lemma_, token.dep_,
             token.ent_iob_ + "-" + token.ent_type_ if token.ent_type_ else "O", token.norm_]
            for token in doc]


def compare(text, ours, theirs, counts, shown):
    if [(t[0], t[4]) for t in ours] != [(t[0], t[4]) for t in theirs]:
        counts["texts cut differently"] += 1
        for mine, other in zip(ours, theirs):
            if (mine[0], mine[4]) != (other[0], other[4]):
                show(shown, text, mine, other, "token")
                break
        return
    for mine, other in zip(ours, theirs):
        for index, field in enumerate(FIELDS):
            if mine[index] != other[index]:
                counts[field] += 1
                show(shown, text, mine, other, field)


def show(shown, text, mine, other, field):
    if len(shown) < SHOWN:
        start = max(other[0] - 40, 0)
        shown.append(f"{field}: ours {mine}\n  spaCy {other}\n  in {text[start:start + 100]!r}")


def main():
    model, bench, path = sys.argv[1:4]
    left_out = [name for name in os.environ.get("PARITY_LEAVE_OUT", "").split(",") if name]
    import spacy
    nlp = spacy.load(model, exclude=left_out)
    nlp.max_length = 1 << 30
    texts = list(read_texts(pathlib.Path(path)))
    with tempfile.TemporaryFile("w+") as records:
        for text in texts:
            records.write(json.dumps({"text": text}) + "\n")
        records.seek(0)
        output = subprocess.run([bench, "tokens", model, *left_out], stdin=records,
                                stdout=subprocess.PIPE, check=True).stdout
    lines = output.decode("utf-8").split("\n")[:-1]
    if len(lines) != len(texts):
        sys.exit(f"{len(lines)} results for {len(texts)} texts")
    counts, shown, tokens = collections.Counter(), [], 0
    # One text at a time: spaCy pads a batch, which can tip a tie the other way.
    for text, line in zip(texts, lines):
        theirs = spacy_tokens(nlp(text))
        tokens += len(theirs)
        compare(text, json.loads(line), theirs, counts, shown)
    for difference in shown:
        print(difference)
    print(f"{len(texts)} texts, {tokens} tokens, {sum(counts.values())} differences "
          f"to spaCy {spacy.__version__} {dict(counts)}")
    sys.exit(1 if counts else 0)


if __name__ == "__main__":
    main()
