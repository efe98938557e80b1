"""Reports of events that never were, the same for the same seed.

    python3 cluster/bench/generated_news.py --reports 50000 --seed 1 > generated.jsonl

Events of a few kinds happen all the time in towns that do not exist; each is told
by some outlets within hours, by some a day or two later, and now and then by one
weeks after. Some reports are an agency's text with few words changed, some have a
day without an hour, some have no date. The kinds repeat, so that there are
look-alikes: a warehouse fire in one town, another in the next.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

START = datetime(2024, 1, 1, tzinfo=timezone.utc)
#: One report in so many has no date, or a day without an hour.
UNDATED, DAY_ONLY = 50, 10
#: One report in so many is an agency's text, and one comes weeks late.
REPRINT, LATE = 6, 60
OUTLETS = 400
AGENCIES = ("Northern Press Agency", "Meridian Wire", "Coastal News Service")

ONSETS = "b br c d dr f g gl h k l m n p r s st t th v w".split()
VOWELS = "a e i o u ea ou".split()
ENDS = "ford ton wick by ham mouth stead dale port bury field haven".split()
FIRST = (
    "Alan Moira Magnus Jean Catriona Peter Signy Tom Duncan Ruth Omar Leila Viktor Ines "
    "Hanna Pavel Chidi Amara Kenji Yuki Rosa Mateo Greta Nils Farah Idris Elena Marco"
).split()

#: Headlines and sentences of each kind; `|` parts ways to say the same.
KINDS: dict[str, dict[str, list[str]]] = {
    "fire": {
        "title": [
            "Fire destroys {thing} in {town}|Blaze guts {thing} in {town}|{n} hurt in {town} {thing} fire",
            "{org} {thing} in {town} burns down|Crews battle {thing} blaze in {town}",
        ],
        "lead": [
            "A fire {broke} at a {thing} of {org} in {town} on {day}, injuring {n} people, officials said.|"
            "{n} people were hurt when a {thing} owned by {org} burned in {town} on {day}.",
        ],
        "body": [
            "Fire chief {person} said {m} firefighters brought the flames under control after {k} hours.|"
            "It took {m} firefighters {k} hours to put it out, said {person}, the fire chief.",
            "The cause is not known and {person2} of the police said an inquiry has begun.|"
            "Police inspector {person2} said investigators do not know yet how it started.",
            "{org} said it employs {q} people at the site and will rebuild.",
            "Smoke was seen in {town2}, and residents were told to keep their windows shut.",
        ],
    },
    "strike": {
        "title": [
            "Workers at {org} in {town} strike over pay|{org} staff walk out in {town}|Strike halts {org} plant in {town}",
        ],
        "lead": [
            "Some {q} workers of {org} in {town} stopped work on {day} in a dispute over pay.|"
            "A strike over wages by {q} staff shut the {town} plant of {org} on {day}.",
        ],
        "body": [
            "Union leader {person} demanded a rise of {k} percent.|The union wants {k} percent more, its leader {person} said.",
            "{person2}, the head of {org}, called the demand unaffordable.|The company cannot pay that, said its chief executive {person2}.",
            "Talks are to resume in {town2} next week.",
            "The last strike at the plant was {n} years ago.",
        ],
    },
    "court": {
        "title": [
            "{person} jailed for {n} years over {org} fraud|Court sentences {person} in {org} case|Former {org} manager {person} guilty of fraud",
        ],
        "lead": [
            "A court in {town} on {day} sentenced {person}, a former manager of {org}, to {n} years in prison for fraud.|"
            "{person}, who used to run the accounts of {org}, was jailed for {n} years by a {town} court on {day}.",
        ],
        "body": [
            "Judge {person2} said the damage came to {q} million crowns.|The loss was {q} million crowns, judge {person2} found.",
            "The defence said it would appeal.",
            "Prosecutors had asked for {k} years.|The prosecution wanted {k} years.",
            "{org} said it had changed its rules since.",
        ],
    },
    "storm": {
        "title": [
            "Storm {name} hits {town}, {n} dead|{n} killed as storm {name} batters {town}|Storm {name} floods {town} and {town2}",
        ],
        "lead": [
            "Storm {name} killed {n} people in {town} on {day} and cut power to {q} homes.|"
            "At least {n} people died and {q} homes lost power when storm {name} reached {town} on {day}.",
        ],
        "body": [
            "Mayor {person} declared an emergency and opened {k} shelters.|{k} shelters were opened, mayor {person} said.",
            "Winds reached {m} kilometres an hour in {town2}.",
            "{person2} of the weather service warned of more rain.|More rain is expected, said {person2}, a forecaster.",
            "Trains between {town} and {town2} were cancelled.",
        ],
    },
    "deal": {
        "title": [
            "{org} to buy {org2} for {q} million|{org2} sold to {org}|{org} agrees takeover of {org2}",
        ],
        "lead": [
            "{org} agreed on {day} to buy its rival {org2} for {q} million crowns.|"
            "The {town} group {org} will take over {org2} in a {q} million crown deal, it said on {day}.",
        ],
        "body": [
            "{person}, who leads {org}, said the deal would save {k} million a year.|It would save {k} million a year, {person} of {org} said.",
            "{org2} has {m} shops, most of them in {town2}.",
            "Regulators must approve it; {person2} of the competition office gave no date.",
            "Shares of {org2} rose {n} percent.",
        ],
    },
    "vote": {
        "title": [
            "{person} wins {town} mayoral vote|{town} elects {person} as mayor|{person} beats {person2} in {town}",
        ],
        "lead": [
            "{person} was elected mayor of {town} on {day} with {k} percent of the vote.|"
            "Voters in {town} chose {person} as their mayor on {day}, with {k} percent.",
        ],
        "body": [
            "{person2}, the loser, conceded after {n} hours of counting.|{person2} admitted defeat.",
            "Turnout was {m} percent.",
            "The new mayor promised to reopen the bridge to {town2}.|{person} wants the bridge to {town2} reopened.",
            "{org}, the town's largest employer, welcomed the result.",
        ],
    },
    "crash": {
        "title": [
            "{n} dead in train crash near {town}|Trains collide near {town}|Train derails outside {town}, {n} killed",
        ],
        "lead": [
            "Two trains of {org} collided near {town} on {day}, killing {n} people and injuring {m}.|"
            "{n} people died and {m} were injured when trains ran into each other outside {town} on {day}.",
        ],
        "body": [
            "Rescuers led by {person} worked for {k} hours.|{person}, who led the rescue, said it took {k} hours.",
            "Transport minister {person2} travelled to the site and promised an inquiry.",
            "The line to {town2} stays closed.|No trains run to {town2} for now.",
            "{org} said a signal had failed.",
        ],
    },
    "find": {
        "title": [
            "Researchers find {thing2} near {town}|{thing2} discovered in {town}|Ancient find near {town} surprises {org}",
        ],
        "lead": [
            "Researchers of {org} have found {thing2} near {town}, they said on {day}.|"
            "{thing2} has been discovered outside {town}, the institute {org} announced on {day}.",
        ],
        "body": [
            "It is about {q} years old, said {person}, who led the dig.|{person}, head of the dig, puts its age at {q} years.",
            "{person2} of the museum in {town2} called it unique.",
            "The dig had lasted {n} summers.",
            "Visitors may see it from {k} June.",
        ],
    },
}
THINGS = "warehouse|school|paper mill|hotel|market hall|brewery|library|car park".split("|")
FINDS = "a sunken ship|a stone bridge|a hoard of coins|a painted cave|a bronze bell|a lost chapel".split("|")
GENERAL = [
    "People in the town spoke of little else.",
    "More details are expected in the coming days.",
    "Nobody answered calls to the office on the same day.",
    "It was not the first such case in the region.",
    "The government in the capital made no comment.",
    "A neighbour who did not want to be named said she had heard about it on the radio.",
]


class GeneratedNews:
    """An endless run of reports, by the time at which they come out."""

    def __init__(self, seed: int, reports_a_day: int = 800) -> None:
        self._random = random.Random(seed)
        self._reports_a_day = reports_a_day
        self._towns = [self._name(ENDS) for _ in range(900)]

    def reports(self, count: int) -> Iterator[dict[str, str | None]]:
        """`count` reports in no order of time, as `text` records."""
        made = 0
        while made < count:
            opened = START + timedelta(days=made / self._reports_a_day)
            event = self._event(opened)
            size = 1 if self._random.random() < 0.4 else 2 + int(self._random.expovariate(1 / 6))
            wire: str | None = None
            for _ in range(min(size, count - made)):
                report = self._report(event, f"report-{made:07d}", wire)
                wire = wire or report["text"]
                yield report
                made += 1

    def _name(self, ends: list[str]) -> str:
        start = "".join(
            self._random.choice(ONSETS) + self._random.choice(VOWELS)
            for _ in range(self._random.randint(1, 2)))
        return (start + self._random.choice(ONSETS) + self._random.choice(ends)).capitalize()

    def _event(self, opened: datetime) -> dict[str, object]:
        pick = self._random
        surname = [self._name(["an", "er", "son", "ski", "ley", "o"]) for _ in range(2)]
        slots = {
            "town": pick.choice(self._towns), "town2": pick.choice(self._towns),
            "org": self._name(["co", "ex", "al", "tech"]) + pick.choice([" Group", " Works", " Lines", ""]),
            "org2": self._name(["co", "ex", "al", "tech"]), "name": pick.choice(FIRST),
            "person": f"{pick.choice(FIRST)} {surname[0]}",
            "person2": f"{pick.choice(FIRST)} {surname[1]}",
            "thing": pick.choice(THINGS), "thing2": pick.choice(FINDS),
            "n": str(pick.randint(2, 19)), "k": str(pick.randint(3, 60)),
            "m": str(pick.randint(20, 180)), "q": str(pick.randint(200, 9000)),
            "broke": pick.choice(["broke out", "started"]), "day": opened.strftime("%A"),
        }
        return {"kind": pick.choice(sorted(KINDS)), "slots": slots, "opened": opened}

    def _report(self, event: dict, name: str, wire: str | None) -> dict[str, str | None]:
        pick, slots = self._random, event["slots"]
        kind = KINDS[event["kind"]]
        agency = pick.choice(AGENCIES)
        if wire and pick.randrange(REPRINT) == 0:
            text = wire
        else:
            body = [self._say(line, slots) for line in kind["body"] if pick.random() < 0.85]
            body += pick.sample(GENERAL, pick.randint(1, 3))
            pick.shuffle(body)
            lead = self._say(kind["lead"][0], slots)
            text = f"{lead}\n\n" + "\n\n".join(body)
            if wire is None and pick.random() < 0.3:
                text = f"{slots['town'].upper()} ({agency}) — {text}"
        outlet = f"Outlet {pick.randrange(OUTLETS)}"
        return {
            "id": name, "url": f"https://outlet.example/{name}", "outlet": outlet,
            "title": self._say(pick.choice(kind["title"]), slots),
            "published": self._published(event["opened"]), "text": text,
        }

    def _say(self, line: str, slots: dict[str, str]) -> str:
        said = self._random.choice(line.split("|")).format(**slots)
        return said[0].upper() + said[1:]

    def _published(self, opened: datetime) -> str | None:
        pick = self._random
        hours = pick.expovariate(1 / 10)
        if pick.randrange(LATE) == 0:
            hours += pick.uniform(5, 40) * 24
        moment = opened + timedelta(hours=hours)
        if pick.randrange(UNDATED) == 0:
            return None
        if pick.randrange(DAY_ONLY) == 0:
            return moment.strftime("%Y-%m-%d")
        return moment.strftime("%Y-%m-%dT%H:%MZ")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--reports", type=int, default=50_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--reports-a-day", type=int, default=800)
    options = arguments.parse_args()
    news = GeneratedNews(options.seed, options.reports_a_day)
    for report in news.reports(options.reports):
        sys.stdout.write(json.dumps(report, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
