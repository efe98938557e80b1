"""Pieces of work that are written once: a restart finds them done."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

MANIFEST = "manifest.json"
DRAFT = ".draft"


class Piece:
    """A folder with the files of one piece of work, and a manifest that is written last.

    A piece is done when its manifest is there and its files have the sizes that it
    names. Two tasks that do the same piece (a slow worker and its stand-in) write to
    folders of their own; the first to end is kept, and both have the same bytes.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def manifest(self) -> dict | None:
        """What was written of the piece; `None` where it is not done."""
        try:
            with open(os.path.join(self.folder, MANIFEST), encoding="utf-8") as file:
                manifest = json.load(file)
            sizes = manifest["files"]
            whole = all(
                os.path.getsize(os.path.join(self.folder, name)) == size
                for name, size in sizes.items())
        except (OSError, ValueError, KeyError):
            return None
        return manifest if whole else None

    @contextmanager
    def writing(self) -> Iterator[Draft]:
        """Files under another name, put in place together at the end."""
        own = f"{socket.gethostname()}-{os.getpid()}"
        draft = Draft(f"{self.folder}.{hashlib.sha256(own.encode()).hexdigest()[:12]}{DRAFT}")
        os.makedirs(draft.folder, exist_ok=True)
        try:
            yield draft
            draft.close()
            if self.manifest() is None:
                _replace(draft.folder, self.folder)
        finally:
            draft.close()
            _remove(draft.folder)


class Draft:
    """The files of a piece while they are written."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.facts: dict[str, object] = {}
        self._open: list[BinaryIO] = []
        self._names: list[str] = []

    def lines(self, name: str) -> BinaryIO:
        """A file of lines, packed without a date so that the same lines give the same bytes."""
        raw = open(os.path.join(self.folder, name), "wb")
        file = gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=1, mtime=0)
        self._open += [file, raw]
        self._names.append(name)
        return file

    def close(self) -> None:
        """Ends the files and writes the manifest."""
        if not self._open:
            return
        for file in self._open:
            file.close()
        self._open = []
        sizes = {name: os.path.getsize(os.path.join(self.folder, name)) for name in self._names}
        with open(os.path.join(self.folder, MANIFEST), "w", encoding="utf-8") as file:
            json.dump({**self.facts, "files": sizes}, file)


def names(folder: str) -> list[str]:
    """The pieces in a folder, without the drafts that a dead worker left."""
    return sorted(name for name in os.listdir(folder) if not name.endswith(DRAFT))


def clean(folder: str) -> None:
    """Removes the drafts of a run that was broken off; nobody may be writing then."""
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        if name.endswith(DRAFT):
            _remove(os.path.join(folder, name))


def _replace(draft: str, folder: str) -> None:
    """Puts a finished draft in the place of what a broken-off run left."""
    _remove(folder)
    try:
        os.rename(draft, folder)
    except OSError:
        # Another task that did the same piece was first.
        if Piece(folder).manifest() is None:
            raise


def _remove(folder: str) -> None:
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        os.unlink(os.path.join(folder, name))
    os.rmdir(folder)


def open_lines(folder: str, name: str) -> Iterator[bytes]:
    """The lines of a file of a piece."""
    with gzip.open(os.path.join(folder, name), "rb") as file:
        yield from file
