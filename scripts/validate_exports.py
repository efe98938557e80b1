"""Has exports read by tools that are not ours, and says what each found.

validate_exports.py FOLDER MAIL SCHEMAS BIN; ends with 1 where one is not accepted.
"""

import csv
import email
import email.policy
import gzip
import io
import json
import pathlib
import subprocess
import sys
import zipfile
from datetime import datetime

folder, mail, schemas, tools = (pathlib.Path(path) for path in sys.argv[1:5])
failed = []


def check(name, tool):
    """Runs a check and prints what it answers, or why it failed."""

    def run(function):
        try:
            print(f"ok      {name:<10} {tool}: {function()}")
        except Exception as error:  # Every complaint of a tool is to be shown.
            failed.append(name)
            print(f"FAILED  {name:<10} {tool}: {type(error).__name__}: {error}")

    return run


@check("jsonl", "jsonschema with Schemas/")
def _():
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    documents = {path.name: json.loads(path.read_text()) for path in schemas.glob("*.json")}
    pairs = []
    for name, document in documents.items():
        resource = Resource.from_contents(document)
        pairs += [(name, resource), (document.get("$id", name), resource)]
    registry = Registry().with_resources(pairs)
    counts = {}
    for line in (folder / "export.jsonl").read_text().splitlines():
        record = json.loads(line)
        kind = record["record"]
        counts[kind] = counts.get(kind, 0) + 1
        if f"{kind}.schema.json" in documents:
            schema = documents[f"{kind}.schema.json"]
            Draft202012Validator(schema, registry=registry).validate(record)
    head = json.loads((folder / "export.jsonl").read_text().splitlines()[0])
    assert head["at"] == "2024-03-20T12:00:00Z" and len(head["models"]) == 2, head
    return counts


@check("csv", "frictionless and Python's csv")
def _():
    import frictionless

    counts = {}
    for path in sorted((folder / "tables").glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file, strict=True))
        assert len({len(row) for row in rows}) == 1, path
        assert rows[0][-2:] == ["engine", "exported"], rows[0]
        counts[path.stem] = len(rows) - 1
        with frictionless.system.use_context(trusted=True):
            report = frictionless.validate(str(path))
        errors = report.flatten(["type", "note"])
        # Types are guessed from the first rows; that is no property of the format.
        errors = [error for error in errors if error[0] != "type-error"]
        assert not errors, (path.name, errors[:3])
    assert (folder / "export.csv").read_bytes() == (folder / "tables/claims.csv").read_bytes()
    return counts


@check("ics", "icalendar")
def _():
    from icalendar import Calendar

    calendar = Calendar.from_ical((folder / "export.ics").read_bytes())
    assert not calendar.errors, calendar.errors
    events = calendar.walk("VEVENT")
    for event in events:
        assert not event.errors, event.errors
        for key in ["UID", "DTSTAMP", "DTSTART", "STATUS", "SEQUENCE", "SUMMARY"]:
            assert key in event, (key, event)
        # Whole days end; of what is set for an hour no end is announced.
        assert ("DTEND" in event) != isinstance(event["DTSTART"].dt, datetime), event
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert "sha256:" in calendar["X-WR-CALDESC"]
    return f"{len(events)} events"


@check("atom", "feedparser")
def _():
    import feedparser

    feed = feedparser.parse((folder / "export.atom").read_bytes())
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10", feed.version
    for entry in feed.entries:
        assert entry.id and entry.title and entry.updated_parsed, entry
    return f"{len(feed.entries)} entries of {feed.version}"


@check("jsonfeed", "atoma")
def _():
    import atoma

    data = (folder / "export.jsonfeed").read_bytes()
    feed = atoma.parse_json_feed_bytes(data)
    assert feed.version == "https://jsonfeed.org/version/1.1", feed.version
    for item in feed.items:
        assert item.id_ and item.title and item.content_text and item.date_modified, item
    assert json.loads(data)["_dateline"]["at"] == "2024-03-20T12:00:00Z"
    return f"{len(feed.items)} items"


@check("ninjs", "jsonschema with the properties of ninjs 2.0, written here")
def _():
    # No package carries the IPTC's schema. What it asks is: no other properties than
    # these, of these types, and a uri.
    from jsonschema import Draft202012Validator

    text = {"type": "string"}
    number = {"type": "number"}
    uri = {"type": "string", "format": "uri"}
    time = {"type": "string", "format": "date-time"}

    def objects(required=(), **properties):
        return {
            "type": "array",
            "items": {
                "type": "object", "additionalProperties": False, "properties": properties,
                "required": list(required),
            },
        }

    concept = {"name": text, "rel": text, "uri": uri, "literal": text}
    rules = {
        "type": "object", "required": ["uri"], "additionalProperties": False,
        "properties": {
            "uri": uri, "version": text, "profile": text, "title": text, "by": text,
            "slugline": text, "located": text, "language": text, "ednote": text,
            "copyrightholder": text, "copyrightnotice": text, "usageterms": text,
            "urgency": number, "firstcreated": time, "versioncreated": time,
            "contentcreated": time, "embargoed": time,
            "type": {"enum": [
                "text", "audio", "video", "picture", "graphic", "composite", "component"]},
            "representationtype": {"enum": ["full", "partial"]},
            "pubstatus": {"enum": ["usable", "withheld", "canceled"]},
            "descriptions": objects(["value"], role=text, contenttype=text, value=text),
            "headlines": objects(["value"], role=text, contenttype=text, value=text),
            "bodies": objects(
                ["value"], role=text, contenttype=text, charcount=number, wordcount=number,
                value=text),
            "people": objects(**concept), "places": objects(**concept),
            "subjects": objects(**concept), "events": objects(**concept),
            "objects": objects(**concept),
            "organisations": objects(**concept, symbols={"type": "array"}),
            "infosources": objects(name=text, role=uri, uri=uri, literal=text),
            "genres": objects(name=text, uri=uri, literal=text),
            "altids": objects(role=text, value=text),
            "trustindicators": objects(role=uri, title=text, href=uri),
            "associations": {"type": "array", "items": {"type": "object", "required": ["name"]}},
            "renditions": {"type": "array"}, "rightsinfo": {"type": "object"},
            "standard": {
                "type": "object", "additionalProperties": False,
                "properties": {"name": text, "version": text, "schema": uri},
            },
        },
    }
    validator = Draft202012Validator(rules, format_checker=Draft202012Validator.FORMAT_CHECKER)
    kinds = {}
    for line in (folder / "export.ninjs").read_text().splitlines():
        item = json.loads(line)
        validator.validate(item)
        for association in item.get("associations", []):
            validator.validate({key: association[key] for key in association if key != "name"})
        kinds[item["type"]] = kinds.get(item["type"], 0) + 1
    return kinds


@check("newsml", "newsmlg2")
def _():
    import NewsMLG2
    from lxml import etree

    data = (folder / "export.newsml").read_bytes()
    message = NewsMLG2.NewsMLG2Document(data).get_item()
    assert message is not None
    root = etree.fromstring(data)
    space = "{http://iptc.org/std/nar/2006-10-01/}"
    kinds = {}
    for element in root.find(f"{space}itemSet"):
        item = NewsMLG2.NewsMLG2Document(etree.tostring(element)).get_item()
        assert item.guid and item.standard == "NewsML-G2" and item.conformance == "power"
        assert str(item.itemmeta.itemclass.qcode).startswith("ninat:")
        assert item.itemmeta.versioncreated is not None
        kind = type(item).__name__
        kinds[kind] = kinds.get(kind, 0) + 1
    return kinds


@check("stix", "stix2-validator")
def _():
    from stix2validator import ValidationOptions, validate_string

    text = (folder / "export.stix").read_text()
    results = validate_string(text, ValidationOptions(version="2.1"))
    assert results.is_valid, [str(error) for error in results.errors][:5]
    objects = json.loads(text)["objects"]
    kinds = {}
    for item in objects:
        kinds[item["type"]] = kinds.get(item["type"], 0) + 1
    warnings = {str(warning).split(":")[0] for warning in results.warnings}
    shown = [str(w) for w in results.warnings if "UUIDv4" not in str(w)]
    return f"{kinds}; {len(results.warnings)} advices, {len(shown)} of them not on UUIDv4"


@check("warc", "warcio")
def _():
    from warcio.archiveiterator import ArchiveIterator

    kinds = {}
    with open(folder / "export.warc.gz", "rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            record.content_stream().read()
            kinds[record.rec_type] = kinds.get(record.rec_type, 0) + 1
    answer = subprocess.run(
        [tools / "warcio", "check", str(folder / "export.warc.gz")], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout
    assert kinds.get("revisit"), kinds
    return kinds


def read_package(path):
    """Every line of the index leads to the record that it names."""
    import surt
    from warcio.archiveiterator import ArchiveIterator

    count = 0
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        warc = package.read("archive/evidence.warc.gz")
        lines = gzip.decompress(package.read("indexes/index.cdx.gz")).decode().splitlines()
        assert lines == sorted(lines)
        for line in lines:
            key, stamp, text = line.split(" ", 2)
            entry = json.loads(text)
            start, size = int(entry["offset"]), int(entry["length"])
            record = next(iter(ArchiveIterator(io.BytesIO(warc[start:start + size]))))
            assert record.rec_headers["WARC-Target-URI"] == entry["url"]
            assert key == surt.surt(entry["url"]), (key, surt.surt(entry["url"]))
            count += 1
        for name in package.namelist():
            if name.endswith(".jsonl"):
                for row in package.read(name).decode().splitlines():
                    json.loads(row)
    return count


for name in ["all.wacz", "story.wacz"]:

    @check(name, "wacz validate, zipfile, warcio, surt")
    def _():
        answer = subprocess.run(
            [tools / "wacz", "validate", "-f", str(folder / name)], capture_output=True, text=True)
        words = " ".join((answer.stdout + answer.stderr).split())
        assert answer.returncode == 0, words
        return f"{read_package(folder / name)} captures found; {words}"


@check("eml", "Python's email")
def _():
    paths = sorted(mail.glob("*.eml"))
    assert paths
    for path in paths:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert not message.defects, message.defects
        for part in message.walk():
            assert not part.defects, part.defects
        assert message["Message-ID"] and message["Date"].datetime and message["Subject"]
        assert "because of: ferry OR Fähre" in message.get_content()
    return f"{len(paths)} mails"


if failed:
    sys.exit(f"not accepted: {', '.join(failed)}")
