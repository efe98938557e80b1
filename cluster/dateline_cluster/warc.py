"""The records of a WARC file (ISO 28500), each as it stands."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import BinaryIO

from .command import Item

#: Longer records are passed over, as no page is so long.
RECORD_LIMIT = 100_000_000


def records(path: str) -> Iterator[Item]:
    """Each record with its header, unpacked, so that `dateline` reads it from a pipe.

    Only where records begin and end is looked at here: what is in them is for the
    command to say. A file that ends in the middle of a record gives those before it.
    """
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rb") as file:
        try:
            while record := _record(file):
                yield record
        except EOFError:
            return


def _record(file: BinaryIO) -> Item | None:
    lines: list[bytes] = []
    while line := file.readline():
        if line.strip():
            lines.append(line)
        elif lines:
            break
    if not lines:
        return None
    headers = {
        key.strip().lower(): value.strip()
        for key, _, value in (line.decode("utf-8", "replace").partition(":") for line in lines[1:])
    }
    length = int(headers.get("content-length", "0"))
    name = headers.get("warc-record-id") or headers.get("warc-target-uri") or "warc"
    if length > RECORD_LIMIT:
        _skip(file, length)
        return Item(name, b"")
    return Item(name, b"".join(lines) + b"\r\n" + file.read(length) + b"\r\n\r\n")


def _skip(file: BinaryIO, length: int) -> None:
    while length > 0 and (piece := file.read(min(length, 1 << 20))):
        length -= len(piece)
