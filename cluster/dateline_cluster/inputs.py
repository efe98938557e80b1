"""What there is to read, cut into splits, and the inputs of a split."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from . import warc
from .command import Item

#: The columns of a table of pages that are of use; `html` or `text` must be there.
COLUMNS = ("id", "url", "html", "fetched", "outlet", "text", "title", "published", "raw")
LINES = (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", ".json.gz")
ARCHIVES = (".warc", ".warc.gz")
TABLES = (".parquet",)


@dataclass(frozen=True)
class Split:
    """A part of a file that one task reads: bytes of lines, or row groups of a table."""

    path: str
    start: int
    end: int
    size: int

    @property
    def kind(self) -> str:
        """`warc` or `lines`: what the command gets to read."""
        return "warc" if self.path.endswith(ARCHIVES) else "lines"


def files(paths: list[str]) -> list[str]:
    """The files that can be read, folders walked, in the order of their names."""
    found: list[str] = []
    for path in paths:
        if os.path.isdir(path):
            for folder, _, names in os.walk(path):
                found += [os.path.join(folder, name) for name in names]
        else:
            found.append(path)
    wanted = [path for path in found if path.endswith(LINES + ARCHIVES + TABLES)]
    if not wanted:
        raise FileNotFoundError(
            f"no WARC, Parquet or JSON Lines among {', '.join(paths)}; name files or folders")
    return sorted(wanted)


def partitions(paths: list[str], count: int | None, size: int) -> list[list[Split]]:
    """Splits packed into partitions: `count` of them, or as many as `size` bytes ask for."""
    found = files(paths)
    total = sum(os.path.getsize(path) for path in found)
    count = count or max(1, -(-total // size))
    piece = max(1, -(-total // count))
    packed: list[list[Split]] = [[]]
    filled = 0
    for split in (split for path in found for split in _splits(path, piece)):
        kinds = {other.kind for other in packed[-1]}
        # One process reads one kind.
        if packed[-1] and (filled + split.size / 2 > piece or kinds != {split.kind}):
            packed.append([])
            filled = 0
        packed[-1].append(split)
        filled += split.size
    return packed


def _splits(path: str, piece: int) -> Iterator[Split]:
    size = os.path.getsize(path)
    if path.endswith(TABLES):
        import pyarrow.parquet

        groups = pyarrow.parquet.ParquetFile(path).num_row_groups
        for group in range(groups):
            yield Split(path, group, group + 1, size // groups)
    elif path.endswith(ARCHIVES) or path.endswith(".gz"):
        # What is packed can only be read from its beginning.
        yield Split(path, 0, size, size)
    else:
        parts = max(1, round(size / piece))
        edges = [size * part // parts for part in range(parts + 1)]
        for start, end in zip(edges, edges[1:]):
            yield Split(path, start, end, end - start)


def items(split: Split) -> Iterator[Item]:
    """The inputs of a split, as `dateline` reads them from a pipe."""
    if split.kind == "warc":
        yield from warc.records(split.path)
    elif split.path.endswith(TABLES):
        yield from _rows(split)
    else:
        yield from _lines(split)


def _lines(split: Split) -> Iterator[Item]:
    """The lines that begin in the split: the first of it may belong to the one before."""
    name = os.path.basename(split.path)
    opened = gzip.open if split.path.endswith(".gz") else open
    with opened(split.path, "rb") as file:
        if split.start > 0:
            file.seek(split.start - 1)
            file.readline()
        while split.path.endswith(".gz") or file.tell() < split.end:
            place = file.tell()
            line = file.readline()
            if not line:
                return
            if line.strip():
                yield _line(line.strip() + b"\n", f"{name}:{place}")


def _line(line: bytes, place: str) -> Item:
    """A line under the id that the command will give it; one without gets that of its text."""
    try:
        record = json.loads(line)
        name = record.get("id")
        name = name if name is not None else record.get("url")
    except (ValueError, AttributeError):
        # The command says what is wrong with it.
        return Item(place, line)
    return Item(str(name), line) if name is not None else _named(record)


def _named(record: dict) -> Item:
    text = json.dumps(record, ensure_ascii=False)
    name = "sha256-" + hashlib.sha256(text.encode()).hexdigest()[:24]
    return Item(name, _json({"id": name, **record}))


def _rows(split: Split) -> Iterator[Item]:
    import pyarrow.parquet

    table = pyarrow.parquet.ParquetFile(split.path)
    columns = [name for name in COLUMNS if name in table.schema_arrow.names]
    batches = table.iter_batches(
        batch_size=64, row_groups=range(split.start, split.end), columns=columns)
    for batch in batches:
        for row in batch.to_pylist():
            yield _row({key: value for key, value in row.items() if value is not None})


def _row(row: dict) -> Item:
    if isinstance(row.get("html"), bytes):
        row["html_base64"] = base64.b64encode(row.pop("html")).decode()
    for key, value in row.items():
        row[key] = value if isinstance(value, str) else _text(value)
    name = row.get("id", row.get("url"))
    return Item(name, _json(row)) if name is not None else _named(row)


def _text(value: object) -> str:
    """Dates of a table as ISO 8601, the rest as it is written."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _json(record: dict) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def as_plan(packed: list[list[Split]]) -> list[list[dict]]:
    """Partitions as JSON can hold them."""
    return [[asdict(split) for split in part] for part in packed]


def of_plan(plan: list[list[dict]]) -> list[list[Split]]:
    """The partitions of a written plan."""
    return [[Split(**split) for split in part] for part in plan]
