"""Reads a running desk with clients of others.

usage: api_audit.py ADDRESS

Has Prometheus' own parser read the figures, and libgreader the desk as a reader app
does. Ends with 1 where something is not as it should be.
"""

import sys
import urllib.request

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


figures()
reader()
sys.exit(1 if failures else 0)
