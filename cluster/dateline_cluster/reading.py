"""The first step: pages become read reports, and the evidence that grouping takes of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from .command import Command, Failure, Item
from .inputs import Split, items
from .pieces import Piece
from .settings import Settings

REPORTS, EVIDENCE, FAILED = "reports.jsonl.gz", "evidence.jsonl.gz", "failed.jsonl.gz"

#: The members of a report that grouping looks at.
GROUPED = (
    "record", "id", "url", "outlet", "title", "standfirst", "bylines", "editors", "published",
    "language", "dateline", "agencies", "text", "notices", "posts", "cast", "times",
    "quotations", "statements",
)


def read_partition(settings: Settings, number: int, splits: list[Split]) -> None:
    """Reads the pages of a partition and writes reports, evidence and what failed.

    Two commands are kept alive: what `read` gives flows on into `group --evidence`.
    """
    piece = Piece(settings.folder("work", "read", f"part-{number:05d}"))
    if piece.manifest():
        return
    with piece.writing() as draft:
        writer = _Writer(settings, number, draft)
        writer.write(item for split in splits for item in items(split))


class _Writer:
    """Takes each record where it belongs."""

    def __init__(self, settings: Settings, number: int, draft) -> None:
        self._part = number
        self._draft = draft
        self._reader = Command(settings.command("read"), settings.patience)
        self._grouper = Command(settings.command("group", "--evidence"), settings.patience)
        self._failures: list[Failure] = []
        self._waiting: dict[str, list[tuple[int, str, bytes]]] = {}
        self._reports = draft.lines(REPORTS)
        self._count = 0
        self._given = 0

    def write(self, inputs: Iterator[Item]) -> None:
        evidence = self._draft.lines(EVIDENCE)
        for answer in self._grouper.answers(self._read(inputs)):
            if isinstance(answer, Failure):
                # It is read; only its evidence is missing.
                self._failures.append(answer)
                continue
            found = json.loads(answer)
            row, digest, slim = self._waiting[found["article"]].pop(0)
            found |= {
                "part": self._part, "row": row, "digest": digest, "report": slim.decode()}
            found.pop("record")
            evidence.write(_line(found))
        failed = self._draft.lines(FAILED)
        for failure in self._failures:
            failed.write(_line({"id": failure.id, "reason": failure.reason}))
        self._draft.facts |= {
            "given": self._given, "reports": self._count, "failed": len(self._failures),
            "starts": self._reader.starts + self._grouper.starts,
        }

    def _read(self, inputs: Iterator[Item]) -> Iterator[Item]:
        """Reads pages, keeps the reports, and hands on what grouping needs of each."""
        for answer in self._reader.answers(self._counted(inputs)):
            if isinstance(answer, Failure):
                self._failures.append(answer)
                continue
            self._reports.write(answer)
            report = json.loads(answer)
            self._draft.facts.setdefault("engine", report.get("engine"))
            slim = _line(slimmed(report))
            digest = hashlib.sha256(answer).hexdigest()
            self._waiting.setdefault(report["id"], []).append((self._count, digest, slim))
            self._count += 1
            yield Item(report["id"], slim)

    def _counted(self, inputs: Iterator[Item]) -> Iterator[Item]:
        for item in inputs:
            self._given += 1
            yield item


def slimmed(report: dict) -> dict:
    """A report with only what grouping looks at; of statements those that announce."""
    kept = {key: report[key] for key in GROUPED if key in report}
    kept["statements"] = [
        statement for statement in report.get("statements", [])
        if statement.get("status") == "scheduled"]
    return kept


def _line(record: dict) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
