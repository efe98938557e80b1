"""Generated reports as pages, in the forms in which archives hold them."""

from __future__ import annotations

import gzip
import html
import json
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.dirname(HERE), os.path.join(os.path.dirname(HERE), "bench")]

from generated_news import GeneratedNews  # noqa: E402

#: The command under test.
DATELINE = os.path.abspath(
    os.environ.get("DATELINE", os.path.join(ROOT, ".build", "release", "dateline")))


def reports(count: int, seed: int = 7) -> list[dict]:
    """Generated reports, some forty a day."""
    return list(GeneratedNews(seed, reports_a_day=40).reports(count))


def page(report: dict) -> dict:
    """A report as the page of its outlet."""
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in report["text"].split("\n\n"))
    date = f'<meta property="article:published_time" content="{report["published"]}">'
    return {
        "id": report["id"], "url": report["url"], "outlet": report["outlet"],
        "html": f"<!DOCTYPE html><html lang='en'><head><title>{html.escape(report['title'])}</title>"
        f"{date if report['published'] else ''}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{html.escape(report['title'])}</h1>{paragraphs}</article></body></html>",
    }


def write_lines(path: str, records: list[dict]) -> None:
    """A file of JSON Lines."""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)


def write_files(folder: str, records: list[dict], count: int, seed: int = 1) -> None:
    """The records shuffled over files."""
    os.makedirs(folder, exist_ok=True)
    shuffled = records[:]
    random.Random(seed).shuffle(shuffled)
    for number in range(count):
        write_lines(os.path.join(folder, f"pages-{number}.jsonl"), shuffled[number::count])


def warc(pages: list[dict]) -> bytes:
    """Pages as a web archive, with the request before each answer."""
    parts = []
    for record in pages:
        body = record["html"].encode()
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        for kind, block in (("request", b"GET / HTTP/1.1\r\n\r\n"), ("response", answer)):
            name = record["id"] if kind == "response" else record["id"] + "-request"
            head = (
                f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:{name}>\r\n"
                f"WARC-Target-URI: {record['url']}\r\nWARC-Date: 2024-02-01T00:00:00Z\r\n"
                f"Content-Type: application/http; msgtype={kind}\r\n"
                f"Content-Length: {len(block)}\r\n\r\n")
            parts.append(gzip.compress(head.encode() + block + b"\r\n\r\n"))
    return b"".join(parts)
