"""Reads a running desk with clients of others.

usage: api_audit.py ADDRESS

Has Prometheus' own parser read the figures, libgreader the desk as a reader app does, and
feedparser its feeds. Ends with 1 where something is not as it should be.
"""

import json
import random
import re
import sys
import urllib.parse
import urllib.request

import feedparser

from libgreader import ClientAuthMethod, GoogleReader, ReaderUrl
from prometheus_client.parser import text_string_to_metric_families

desk = sys.argv[1]
failures = []


def check(what: str, holds: bool) -> None:
    print(f"{'ok  ' if holds else 'FAIL'} {what}")
    if not holds:
        failures.append(what)


def figures() -> None:
    with urllib.request.urlopen(f"{desk}/metrics") as answer:
        text = answer.read().decode()
    families = {family.name: family for family in text_string_to_metric_families(text)}
    check("Prometheus: requests are a counter", families["dateline_http_requests"].type == "counter")
    durations = families["dateline_http_request_duration_seconds"]
    check("Prometheus: durations are a histogram", durations.type == "histogram")
    check("Prometheus: every family says what it is", all(f.documentation for f in families.values()))


def reader() -> None:
    """A reader app that signs in, lists, reads, marks and stars."""
    ClientAuthMethod.CLIENT_URL = f"{desk}/accounts/ClientLogin"
    base = f"{desk}/reader/api/0/"
    for name in dir(ReaderUrl):
        value = getattr(ReaderUrl, name)
        if isinstance(value, str) and "/reader/api/0/" in value:
            setattr(ReaderUrl, name, base + value.split("/reader/api/0/")[1])
    app = GoogleReader(ClientAuthMethod("anybody", "anything"))
    check("Reader: the user is known", bool(app.getUserInfo()["userName"]))
    app.buildSubscriptionList()
    feeds = app.getSubscriptionList()
    check("Reader: there are feeds", len(feeds) > 3)
    app.makeSpecialFeeds()
    everything = app.getSpecialFeed(ReaderUrl.READING_LIST)
    everything.loadItems()
    items = everything.getItems()
    check("Reader: there are items", len(items) > 10)
    # A page that holds no report is kept too, and has a title alone.
    words = [item for item in items if item.content]
    check("Reader: items have titles and words", all(i.title for i in items) and len(words) > 10)
    item = items[0]
    feed = next(f for f in feeds if f.id == item.data["origin"]["streamId"])
    feed.loadItems()
    check("Reader: an item is in its feed", any(i.id == item.id for i in feed.getItems()))
    before = feed.unread
    check("Reader: an item is marked as read", bool(item.markRead()))
    check("Reader: an item is starred", bool(item.star()))
    starred = app.getSpecialFeed(ReaderUrl.STARRED_LIST)
    starred.loadItems()
    check("Reader: what was starred is listed", [i.id for i in starred.getItems()] == [item.id])
    app.buildSubscriptionList()
    again = next(f for f in app.getSubscriptionList() if f.id == feed.id)
    check("Reader: one less is unread", again.unread == before - 1)
    check("Reader: a feed is marked as read", bool(app.markFeedAsRead(again)))
    app.buildSubscriptionList()
    again = next(f for f in app.getSubscriptionList() if f.id == feed.id)
    check("Reader: nothing of it is unread", again.unread == 0)


def address(feed, relation: str) -> str | None:
    return next((link.href for link in feed.feed.links if link.rel == relation), None)


def keep(number: int) -> None:
    """A text on something that no other text is about: its words are made for it alone."""
    chance = random.Random(number)
    word = lambda: "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(3))
    name, place = word().title(), word().title()
    text = (f"{name} {word()} {word()} in {place} {word()} a {word()} ferry. "
        f"The {word()} {word()} {name} {word()} {word()} of {place}.")
    request = urllib.request.Request(
        f"{desk}/api/v1/reports", json.dumps({"text": text, "name": f"feed-{number}"}).encode(),
        {"Content-Type": "application/json"})
    urllib.request.urlopen(request).read()


def stories() -> set[str]:
    """The pages of all stories, as the API lists them."""
    found, after = set(), ""
    while True:
        with urllib.request.urlopen(f"{desk}/api/v1/stories?limit=100{after}") as answer:
            page = json.load(answer)
        found |= {f"{desk}/stories/{urllib.parse.quote(story['id'], safe='')}" for story in page["items"]}
        if not page["next"]:
            return found
        after = f"&after={page['next']}"


def feeds() -> None:
    """A feed reader that follows a feed back to its beginning (RFC 5005)."""
    for number in range(90):
        keep(number)
    feed = feedparser.parse(f"{desk}/feeds/stories.atom")
    pages, entries, place = 1, {entry.link for entry in feed.entries}, address(feed, "prev-archive")
    sound = not feed.bozo
    while place:
        archive = feedparser.parse(place)
        sound = sound and not archive.bozo and "fh_archive" in archive.feed
        sound = sound and address(archive, "current") == f"{desk}/feeds/stories.atom"
        later = address(archive, "next-archive")
        sound = sound and (later is not None or pages == 1)
        entries |= {entry.link for entry in archive.entries}
        pages, place = pages + 1, address(archive, "prev-archive")
    check(f"Feed: {pages} documents are sound and lead to each other", sound and pages > 1)
    known = stories()
    check(f"Feed: with them a reader has all {len(known)} stories", known <= entries)
    same = feedparser.parse(f"{desk}/feeds/stories.atom", etag=feed.etag)
    check("Feed: what is known is not sent again", same.status == 304)
    whole = feedparser.parse(feed.entries[0].link + "/feed.atom")
    check("Feed: a story's is complete", not whole.bozo and "fh_complete" in whole.feed and whole.entries)
    with urllib.request.urlopen(f"{desk}/feeds/stories.json") as answer:
        first = json.load(answer)
    with urllib.request.urlopen(first["next_url"]) as answer:
        check("Feed: the JSON feed goes on", bool(json.load(answer)["items"]))


def search_feed() -> None:
    """A saved search whose feed comes in pages."""
    jar = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    page = jar.open(f"{desk}/search?q=ferry").read().decode()
    key = re.search(r'name="key" value="([^"]+)"', page)[1]
    form = urllib.parse.urlencode({"key": key, "name": "ferries", "query": "ferry"})
    jar.open(f"{desk}/searches", form.encode()).read()
    place, entries, pages = f"{desk}/feeds/searches/ferries.atom", [], 0
    while place:
        feed = feedparser.parse(place)
        entries += [entry.id for entry in feed.entries]
        pages, place = pages + 1, address(feed, "next")
    check(f"Feed: a search's {len(entries)} stories in {pages} pages, each once",
        pages > 1 and len(set(entries)) == len(entries))


figures()
reader()
feeds()
search_feed()
sys.exit(1 if failures else 0)
