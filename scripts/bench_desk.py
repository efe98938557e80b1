"""How long the pages of a desk take on the server, and how large they are.

usage: bench_desk.py DATELINE ARCHIVE [COUNT] [SEED]

Asks COUNT pages of each kind (default 60), chosen at random, one after the other, once
to warm up and then against the clock. Ends with 1 where p95 of a kind is above 100 ms
or a page with its style and script is above 200 kB.
"""

import http.client
import json
import random
import re
import subprocess
import sys
import time
import urllib.parse

TIME_LIMIT = 100.0  # milliseconds, p95
SIZE_LIMIT = 200_000  # bytes, with style and script
FIRST = "as known at, first"
# What a page has that comes before its sentences are compared.
COMPARING = b"data-waits"
# Stories of many sources, which are the heaviest.
LARGE = "sources:>=40"


class Desk:
    def __init__(self, dateline: str, archive: str):
        self.process = subprocess.Popen(
            [dateline, "serve", "--archive", archive, "--port", "0"], stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.port = int(re.search(r":(\d+)/", line).group(1))
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def ask(self, path: str) -> tuple[float, int, bytes]:
        start = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        return (time.perf_counter() - start) * 1e3, answer.status, body


def pages(desk: Desk, count: int, chance: random.Random) -> dict[str, list[str]]:
    """Addresses of each kind: random ones, and those of the largest stories."""
    total = json.loads(desk.ask("/api/v1/stories?limit=1")[2])["total"]
    places = sorted({0} | {chance.randrange(max(1, total)) for _ in range(count // 4 + 1)})
    stories = []
    for place in places:
        # The API's lists go on from a story, the pages' from a number.
        listed = desk.ask(f"/?after={place}")[2].decode()
        for id in dict.fromkeys(re.findall(r'<h2><a href="/stories/([^"/]+)"', listed)):
            stories.append(json.loads(desk.ask(f"/api/v1/stories/{id}")[2]))
    quote = lambda text: urllib.parse.quote(text, safe="")
    hits = json.loads(desk.ask(f"/api/v1/search?limit=100&q={quote(LARGE)}")[2])["items"]
    large = [json.loads(desk.ask(f"/api/v1/stories/{quote(id)}")[2]) for id in dict.fromkeys(hit["story"] for hit in hits)]
    largest = sorted(large + stories, key=lambda story: -len(story["articles"]))[: count // 6]
    chosen = chance.sample(stories, min(count, len(stories))) + largest
    ids = [quote(story["id"]) for story in chosen]
    reports = [quote(chance.choice(story["articles"])) for story in chosen]
    # As a phrase: a headline's word may hold what has a meaning in a search.
    phrase = lambda word: '"' + word.replace('"', "") + '"'
    words = [phrase(word) for story in stories for word in story["headline"]["text"].split() if len(word) > 3]
    # As it stood when one of its reports was published.
    moments = [json.loads(desk.ask(f"/api/v1/reports/{id}")[2])["published"] for id in reports]
    times = [quote(moment or "2025-01-01") for moment in moments]
    return {
        "stories": [f"/?after={chance.randrange(max(1, min(total, 2000)))}" for _ in range(count // 2)] + ["/"] * (count // 2),
        "deep in the stories": [f"/?after={chance.randrange(max(1, total))}" for _ in range(count)],
        "new": ["/?new=1"] * count,
        "compare": [f"/stories/{id}" for id in ids],
        "timeline": [f"/stories/{id}/timeline" for id in ids],
        "sources of a story": [f"/stories/{id}/sources" for id in ids],
        "revisions": [f"/stories/{id}/revisions" for id in ids],
        "evidence": [f"/stories/{id}/evidence" for id in ids],
        FIRST: [f"/stories/{id}?at={at}" for id, at in zip(ids, times)],
        "as known at": [f"/stories/{id}?at={at}" for id, at in zip(ids, times)],
        "report": [f"/reports/{id}" for id in reports],
        "search, one word": [f"/search?q={quote(chance.choice(words))}" for _ in range(count)],
        "search, two words": [f"/search?q={quote(' '.join(chance.sample(words, 2)))}" for _ in range(count)],
        "agenda": ["/agenda"] * count,
        "people": ["/people"] * count,
        "places": ["/places"] * count,
        "sources": ["/sources"] * count,
        "starred": ["/starred"] * count,
        "add": ["/add"] * count,
        "Atom feed": ["/feeds/stories.atom"] * (count // 4),
        "calendar": ["/agenda.ics"] * (count // 4),
    }


def main() -> int:
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 60
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    desk = Desk(sys.argv[1], sys.argv[2])
    wrong = 0
    try:
        look = sum(len(desk.ask(name)[2]) for name in ("/desk.css", "/desk.js"))
        print(f"style and script {look} bytes")
        for kind, paths in pages(desk, count, chance).items():
            times, sizes, waiting = [], [], 0
            desk.ask(paths[0])
            for path in paths:
                took, status, body = desk.ask(path)
                if status != 200:
                    print(f"{path}: {status}")
                    wrong += 1
                times.append(took)
                sizes.append((len(body) + look, path))
                waiting += COMPARING in body
            times.sort()
            at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
            size, largest = max(sizes)
            isPage = kind not in ("Atom feed", "calendar")
            bad = at(0.95) > TIME_LIMIT or isPage and size > SIZE_LIMIT
            wrong += bad
            print(f"{kind:20} {len(times):4} pages  half {at(0.5):7.1f} ms  p95 {at(0.95):7.1f} ms  "
                  f"at most {times[-1]:7.1f} ms  {size / 1000:6.1f} kB"
                  + (f"  {waiting} still being compared" if waiting else "")
                  + (f"   ← {largest}" if bad else ""))
    finally:
        desk.process.terminate()
        desk.process.wait()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
