#!/usr/bin/env python3
"""Ends `dateline add` at random moments, fills its disk, opens its file twice, and looks
whether the archive has lost, doubled or halved anything.

    fault-test.py DATELINE [--reports 2000] [--kills 200] [--seed 1]

Reports are made here, the same for the same seed, and read once before; the moments too.
Ends with 1 where anything is wrong. Needs about 300 MB in the folder for temporary files.
"""
import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

THINGS = """ferry bridge school council harbour factory market railway hospital theatre library
    museum airport stadium prison quarry reservoir chapel brewery sawmill""".split()
ACTS = "closed opened burned flooded repaired sold delayed inspected".split()
WHYS = "a storm,a strike,an inquiry,new rules,a fault,heavy rain,lack of money".split(",")
HEADS = "Str Kil Dun Aber Inver Pit Glen Bal Car Lin".split()
TAILS = "omness more avon brae hallen wick oddie rannoch essie gorm eyan uthie".split()


def name(chance):
    return chance.choice(HEADS) + chance.choice(TAILS) + chance.choice(["", "", "ford", "ton", "by"])


def made(count, chance):
    """Records of reports, some on one event; one in twelve is a later edit of an earlier one."""
    reports, events = [], []
    for number in range(count):
        if not events or chance.random() < 0.3:
            events.append({
                "place": name(chance), "thing": chance.choice(THINGS), "act": chance.choice(ACTS),
                "why": chance.choice(WHYS), "who": f"{name(chance)} {name(chance)}",
                "hurt": chance.randint(2, 90), "day": chance.randint(1, 27)})
        it = chance.choice(events[-20:])
        text = (
            f"The {it['thing']} of {it['place']} was {it['act']} on Monday after {it['why']}, the "
            f"council said. About {it['hurt'] + chance.randint(0, 1)} people were there, {it['who']} "
            f"of {it['place']} council told reporters. “We had {chance.randint(2, 60)} calls within "
            f"the hour,” {it['who']} said. The {chance.choice(THINGS)} of {name(chance)}, number "
            f"{number}, was not touched.")
        reports.append({
            "id": f"report-{number}", "outlet": f"The {name(chance)} Post",
            "url": f"https://post{number % 40}.example/{number}",
            "title": f"{it['place']} {it['thing']} {it['act']} after {it['why']}", "text": text,
            "published": f"2025-02-{it['day']:02d}T{chance.randint(0, 23):02d}:00Z"})
    edits = []
    for report in chance.sample(reports, count // 12):
        edit = dict(report)
        edit["text"] += f" It opens again in {chance.randint(2, 50)} days."
        edits.append(edit)
    return reports, edits


class Desk:
    def __init__(self, dateline, folder):
        self.dateline, self.folder = dateline, folder
        self.complaints = []

    def run(self, archive, *arguments, **options):
        return subprocess.run(
            [self.dateline, *arguments, "--archive", archive], capture_output=True, text=True,
            **options)

    def expect(self, holds, what):
        if not holds:
            self.complaints.append(what)
            print("WRONG:", what, flush=True)

    def ids(self, archive):
        """Reports with the number of their revisions, read by SQLite alone."""
        if not os.path.exists(archive):
            return {}
        with sqlite3.connect(f"file:{archive}?mode=ro", uri=True, timeout=30) as file:
            try:
                rows = file.execute(
                    "SELECT r.id, count(*) FROM report r JOIN revision v ON v.report = r.number"
                    " GROUP BY r.number").fetchall()
            except sqlite3.OperationalError:
                return {}  # Ended before the first table was made.
        return dict(rows)

    def stories(self, archive):
        result = self.run(archive, "stories", "--format", "jsonl", "--limit", "1000000")
        self.expect(result.returncode == 0, f"stories: {result.stderr}")
        return [json.loads(line) for line in result.stdout.splitlines()]

    def check(self, archive, name, reread=0):
        result = self.run(archive, "check", "--reread", str(reread))
        self.expect(
            result.returncode == 0 and "all is well" in result.stdout,
            f"{name}: check says {result.stdout}{result.stderr}")
        return result.stdout.strip()

    def whole(self, archive, name, count, revisions, like=None):
        """Nothing lost, nothing twice, no half story."""
        said = self.check(archive, name, reread=50)
        known = self.ids(archive)
        self.expect(len(known) == count, f"{name}: {len(known)} reports instead of {count}")
        total = sum(known.values())
        self.expect(total == revisions, f"{name}: {total} revisions instead of {revisions}")
        stories = self.stories(archive)
        homes = [article for story in stories for article in story["articles"]]
        self.expect(sorted(homes) == sorted(known), f"{name}: reports are in no story or in two")
        self.expect(all(story.get("claims") is not None for story in stories),
                    f"{name}: a story was not compared")
        groups = {frozenset(story["articles"]) for story in stories}
        if like is not None:
            apart = len(groups ^ like)
            print(f"{name}: {len(groups)} stories, {apart} other than in one run over all",
                  flush=True)
        print(f"{name}: {said}", flush=True)
        return groups


def killed(desk, inputs, folder, kills, chance, count, revisions, seconds):
    """Ends the command at random moments, and starts it again on the same archive; when
    one is finished nevertheless, another is begun."""
    archive = os.path.join(folder, "killed.dateline")
    before, ended, finished = {}, 0, 0
    while ended < kills:
        first = len(before) < count
        process = subprocess.Popen(
            [desk.dateline, "add", "--threads", "2", inputs[0 if first else 1],
             "--archive", archive], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds[0] * chance.uniform(0, 1.3) + seconds[1] * chance.uniform(0, 0.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            ended += 1
        else:
            desk.expect(process.returncode == 0, f"after {ended} kills: {process.returncode}")
        now = desk.ids(archive)
        lost = [name for name in before if now.get(name, 0) < before[name]]
        desk.expect(not lost, f"kill {ended}: {len(lost)} reports lost, such as {lost[:3]}")
        before = now
        if process.returncode == 0 and sum(now.values()) == revisions and ended < kills:
            desk.whole(archive, f"finished after {ended} kills", count, revisions)
            for ending in ["", "-wal", "-shm"]:
                if os.path.exists(archive + ending):
                    os.remove(archive + ending)
            before, finished = {}, finished + 1
        elif ended % 20 == 0 and process.returncode != 0:
            if now:
                desk.check(archive, f"kill {ended}")
            print(f"{ended} kills, {len(now)} of {count} reports there", flush=True)
    print(f"{ended} runs were ended by SIGKILL, {finished} archives finished between", flush=True)
    return archive


def full_disk(desk, inputs, folder, count, revisions, size):
    """The disk fills up, then there is room again."""
    place = os.path.join(folder, "disk")
    os.mkdir(place)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], capture_output=True)
    archive = os.path.join(place, "a.dateline")
    options = {}
    if mounted.returncode != 0:
        # No right to mount: no file may grow beyond a size.
        print("a full disk is stood for by a limit to the size of files", flush=True)
        options = {
            "restore_signals": False,
            "preexec_fn": lambda: resource.setrlimit(
                resource.RLIMIT_FSIZE, (size, size))}
    try:
        result = desk.run(archive, "add", inputs[0], **options)
        desk.expect(result.returncode == 3, f"a full disk ends with {result.returncode}")
        desk.expect(
            "could not be written" in result.stderr and "a.dateline" in result.stderr,
            f"a full disk is told as: {result.stderr}")
        print("full disk:", result.stderr.strip(), flush=True)
        again = desk.run(archive, "add", inputs[0], **options)
        desk.expect(again.returncode == 3, f"a disk that is still full ends with {again.returncode}")
        if mounted.returncode == 0:
            subprocess.run(["mount", "-o", "remount,size=400m", place], check=True)
        kept = desk.ids(archive)
        desk.check(archive, "full disk")
        print(f"full disk: {len(kept)} reports kept", flush=True)
        for source in inputs:
            done = desk.run(archive, "add", source)
            desk.expect(done.returncode == 0, f"with room again: {done.stderr}")
        desk.expect(set(kept) <= set(desk.ids(archive)), "full disk: kept reports are lost")
        desk.whole(archive, "full disk, then room", count, revisions)
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", place])


def together(desk, inputs, folder, count, revisions):
    """Two programs add, others read and copy, all at once."""
    archive = os.path.join(folder, "together.dateline")
    lines = open(inputs[0], encoding="utf-8").read().splitlines()
    halves = []
    for name, part in [("x", lines[: count * 6 // 10]), ("y", lines[count * 4 // 10:])]:
        path = os.path.join(folder, name + ".jsonl")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(part) + "\n")
        halves.append(path)
    writers = [
        subprocess.Popen(
            [desk.dateline, "add", "--threads", "1", half, "--archive", archive],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for half in halves]
    reads = copies = 0
    while any(writer.poll() is None for writer in writers):
        if not desk.ids(archive):
            time.sleep(0.1)
            continue
        for command in [["stories"], ["search", "ferry"], ["sources"]]:
            result = desk.run(archive, *command)
            desk.expect(result.returncode == 0, f"while others write, {command}: {result.stderr}")
            reads += 1
        copy = os.path.join(folder, f"copy{copies}.dateline")
        result = desk.run(archive, "backup", copy)
        desk.expect(result.returncode == 0, f"backup while others write: {result.stderr}")
        desk.check(copy, "backup while others write")
        os.remove(copy)
        copies += 1
    for writer in writers:
        out, err = writer.communicate()
        desk.expect(writer.returncode == 0, f"one of two writers ends with {writer.returncode}: {err}")
    done = desk.run(archive, "add", inputs[1])
    desk.expect(done.returncode == 0, f"edits after two writers: {done.stderr}")
    print(f"two writers, {reads} reads and {copies} copies meanwhile", flush=True)
    desk.whole(archive, "two writers", count, revisions)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("dateline")
    options.add_argument("--reports", type=int, default=2000)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=["kills", "disk", "together"])
    options = options.parse_args()
    chance = random.Random(options.seed)
    folder = tempfile.mkdtemp(prefix="dateline-faults-")
    desk = Desk(os.path.abspath(options.dateline), folder)
    try:
        reports, edits = made(options.reports, chance)
        inputs = []
        for name, records in [("reports", reports), ("edits", edits)]:
            raw, read = (os.path.join(folder, name + end) for end in [".raw.jsonl", ".jsonl"])
            with open(raw, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            with open(read, "w", encoding="utf-8") as file:
                subprocess.run([desk.dateline, "read", raw], stdout=file, check=True)
            inputs.append(read)
        count, revisions = len(reports), len(reports) + len(edits)
        calm = os.path.join(folder, "calm.dateline")
        start = time.monotonic()
        for source in inputs:
            desk.run(calm, "add", source)
        whole = time.monotonic() - start
        start = time.monotonic()
        desk.run(calm, "add", inputs[1])
        idle = time.monotonic() - start
        print(f"adding takes {whole:.0f} s, adding again {idle:.0f} s", flush=True)
        groups = desk.whole(calm, "no fault", count, revisions)
        # Room for less than half of it.
        size = os.path.getsize(calm) * 2 // 5
        if options.only in (None, "kills"):
            archive = killed(
                desk, inputs, folder, options.kills, chance, count, revisions, (idle, whole))
            # The first texts come again after their edits, and are no edits for that.
            for source in inputs + inputs:
                result = desk.run(archive, "add", source)
                desk.expect(result.returncode == 0, f"after all kills: {result.stderr}")
            desk.whole(archive, "after the kills", count, revisions, like=groups)
            result = desk.run(archive, "regroup")
            desk.expect(result.returncode == 0, f"regroup: {result.stderr}")
            desk.run(calm, "regroup")
            apart = {frozenset(s["articles"]) for s in desk.stories(archive)} ^ {
                frozenset(s["articles"]) for s in desk.stories(calm)}
            desk.expect(not apart, f"after regroup {len(apart)} stories differ")
        if options.only in (None, "disk"):
            full_disk(desk, inputs, folder, count, revisions, size)
        if options.only in (None, "together"):
            together(desk, inputs, folder, count, revisions)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("all is well" if not desk.complaints else f"{len(desk.complaints)} things are wrong")
    sys.exit(1 if desk.complaints else 0)


if __name__ == "__main__":
    main()
