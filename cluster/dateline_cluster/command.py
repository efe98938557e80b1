"""A `dateline` command that is kept alive and fed record by record."""

from __future__ import annotations

import itertools
import json
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

#: A command that neither takes nor gives anything for so many seconds hangs.
PATIENCE = 120.0
#: So much of what a command complains of is kept, in characters.
COMPLAINT_LIMIT = 400
#: A command that died so often without a single answer is broken itself.
DEATHS_WITHOUT_ANSWER = 20


class CommandError(RuntimeError):
    """The command cannot work here at all: no input is to blame."""


@dataclass(frozen=True)
class Item:
    """One input: its id, and its bytes as the command's standard input wants them."""

    id: str
    body: bytes


@dataclass(frozen=True)
class Failure:
    """An input that gave no record, and why."""

    id: str
    reason: str


@dataclass
class Command:
    """A command line, and what all its processes of one partition did.

    The command must be a filter that gives its records in the order of its inputs,
    as `dateline extract` and `dateline read` do.

        command = Command(["dateline", "read", "--threads", "1"])
        for answer in command.answers(items): ...  # lines of bytes, or Failure
    """

    arguments: list[str]
    patience: float = PATIENCE
    #: How many processes were started: 1, and one more after each death.
    starts: int = field(default=0, init=False)
    answered: int = field(default=0, init=False)

    def answers(self, items: Iterable[Item]) -> Iterator[bytes | Failure]:
        """The records of the inputs, in their order; a failure in the place of its input.

        An input on which the process dies or hangs is found by giving those that are
        not answered yet to processes of their own.
        """
        rest = iter(items)
        while (first := next(rest, None)) is not None:
            run = self._run()
            yield from self._told(run, itertools.chain([first], rest))
            rest = itertools.chain((yield from self._found(run)), rest)

    def _found(self, run: _Run) -> Iterator[bytes | Failure]:
        """Looks for the input on which a process died; returns those not tried again."""
        suspects = run.unanswered if run.death else []
        for place, item in enumerate(suspects):
            alone = self._run()
            yield from self._told(alone, iter([item]))
            if alone.death is not None:
                yield Failure(item.id, alone.death)
                return suspects[place + 1 :]
        return []

    def _run(self) -> _Run:
        if self.answered == 0 and self.starts > DEATHS_WITHOUT_ANSWER:
            raise CommandError(f"{self.arguments[0]} dies on every input; try it by hand")
        self.starts += 1
        return _Run(self.arguments, self.patience)

    def _told(self, run: _Run, items: Iterator[Item]) -> Iterator[bytes | Failure]:
        for answer in run.answers(items):
            self.answered += isinstance(answer, bytes)
            yield answer


class _Run:
    """One process from its start to its end.

    One thread feeds it, one reads its complaints and one its answers. An input counts
    as answered when its record, or that of a later one, has come.
    """

    def __init__(self, arguments: list[str], patience: float) -> None:
        #: Why the process ended before its time.
        self.death: str | None = None
        self._patience = patience
        self._pending: deque[tuple[int, Item]] = deque()
        #: The feeding thread adds to what is pending while answers are taken off it.
        self._lock = threading.Lock()
        self._skipped: list[tuple[int, str]] = []
        self._answers: queue.Queue[bytes | None] = queue.Queue(maxsize=64)
        self._moves = 0
        self._waits = False
        self._broken: BaseException | None = None
        self._reasons: dict[int | str, str] = {}
        self._refusal: str | None = None
        self._last = ""
        self._process = subprocess.Popen(
            [*arguments, "--errors", "json"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    @property
    def unanswered(self) -> list[Item]:
        """The inputs that were given and have no answer."""
        return [item for _, item in self._pending]

    def answers(self, items: Iterator[Item]) -> Iterator[bytes | Failure]:
        work = [(self._feed, (items,)), (self._listen, ()), (self._receive, ())]
        threads = [threading.Thread(target=do, args=on, daemon=True) for do, on in work]
        for thread in threads:
            thread.start()
        try:
            while (line := self._next()) is not None:
                name = _id_of(line)
                self._settle(name)
                # What it says of an empty standard input is no answer.
                if name != "-":
                    yield line
        except GeneratorExit:
            self._process.kill()
            raise
        status = self._process.wait()
        for thread in threads:
            thread.join()
        self._close()
        if self._broken:
            raise self._broken
        if self._refusal:
            raise CommandError(self._refusal)
        if self.death is None and status not in (0, 1, 3):
            self.death = f"the command ended with {status} {self._last}".strip()
        yield from self._failures()

    def _close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            try:
                pipe.close()
            except OSError:
                # What a dead process did not take is known to be unanswered.
                continue

    def _failures(self) -> Iterator[Failure]:
        """Inputs without a record: those of which the command complained.

        The others are no pages, as the requests and redirects of a web archive.
        """
        if self.death is None:
            self._skipped += [(number, item.id) for number, item in self._pending]
            self._pending.clear()
        for number, name in self._skipped:
            reason = self._reasons.get(number) or self._reasons.get(name)
            if reason:
                yield Failure(name, reason)

    def _next(self) -> bytes | None:
        """The next record; `None` at the end. A process that hangs is ended."""
        while True:
            moves = self._moves
            try:
                return self._answers.get(timeout=self._patience)
            except queue.Empty:
                if moves == self._moves and not self._waits and self.death is None:
                    self.death = f"no answer within {self._patience:g} seconds"
                    self._process.kill()

    def _settle(self, answered: str | None) -> None:
        """Takes an answered input, and those before it, off the list."""
        with self._lock:
            if not any(item.id == answered for _, item in self._pending):
                return
            while self._pending:
                number, item = self._pending.popleft()
                if item.id == answered:
                    return
                self._skipped.append((number, item.id))

    # Threads

    def _feed(self, items: Iterator[Item]) -> None:
        try:
            for number, item in enumerate(self._coming(items), start=1):
                with self._lock:
                    self._pending.append((number, item))
                self._moves += 1
                if not self._give(item.body):
                    return
            self._process.stdin.close()
        except BrokenPipeError:
            return
        except BaseException as error:  # noqa: BLE001 - raised again where it is heard
            self._broken = error
            self._process.kill()

    def _coming(self, items: Iterator[Item]) -> Iterator[Item]:
        """The inputs; what it takes them to come is not held against the process."""
        while True:
            self._waits = True
            item = next(items, None)
            self._waits = False
            self._moves += 1
            if item is None:
                return
            yield item

    def _give(self, body: bytes) -> bool:
        """Whether the process took it; what a dead one did not answer is known."""
        try:
            self._process.stdin.write(body)
        except OSError:
            return False
        return True

    def _receive(self) -> None:
        for line in self._process.stdout:
            self._moves += 1
            self._answers.put(line)
        self._answers.put(None)

    def _listen(self) -> None:
        for line in self._process.stderr:
            text = line.decode("utf-8", "replace").strip()
            try:
                complaint = json.loads(text)
            except ValueError:
                self._last = text[:COMPLAINT_LIMIT]
                continue
            reason = str(complaint.get("message", ""))
            if complaint.get("error") == "model":
                self._refusal = reason
            elif complaint.get("line") is not None:
                self._reasons[complaint["line"]] = reason
            elif complaint.get("input"):
                # A record of a web archive is named behind the archive: "- <urn:…>".
                self._reasons[complaint["input"].removeprefix("- ")] = reason


def _id_of(line: bytes) -> str | None:
    """The id at the head of a record, without reading all of it."""
    key = b'"id":'
    start = line.find(key, 0, 200)
    if start < 0:
        return None
    text = line[start + len(key) : start + 8192].decode("utf-8", "ignore").lstrip()
    try:
        found, _ = json.JSONDecoder().raw_decode(text)
    except ValueError:
        return None
    return found if isinstance(found, str) else None
