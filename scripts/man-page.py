#!/usr/bin/env python3
"""Writes the manual page dateline(1), in mdoc, from the command's own help.

usage: man-page.py DATELINE VERSION > dateline.1
"""

import json
import os
import re
import subprocess
import sys
import time


def literal(text: str) -> str:
    """Lines in which nothing means anything to roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def escaped(text: str) -> str:
    """Prose, each sentence on a line of its own."""
    # roff puts the room after a sentence itself, where a line ends with it.
    return literal(re.sub(r"(?<=[.:;]) (?=[A-Z])", "\n", text))


def flag(argument: dict) -> str:
    """How an argument is given: --port <port>."""
    value = escaped(argument.get("valueName", ""))
    if argument["kind"] == "positional":
        return f"Ar {value}"
    name = argument["preferredName"]
    dash = "\\-\\-" if name["kind"] == "long" else "\\-"
    option = f"Cm {dash}{escaped(name['name'])}"
    return option if argument["kind"] == "flag" else f"{option} Ar {value}"


def discussion(text: str) -> list[str]:
    """Paragraphs as they are; examples as they were typed."""
    lines = []
    for part in text.split("\n\n"):
        if part.startswith("EXAMPLES"):
            lines += [".Bd -literal -offset indent", literal(part.split("\n", 1)[1]), ".Ed"]
        else:
            lines += [".Pp", escaped(part)]
    return lines


def own(command: dict) -> list[dict]:
    """Its arguments without --help, which all have."""
    return [
        a for a in command.get("arguments", [])
        if a.get("shouldDisplay", True) and a.get("valueName") != "help"
    ]


def section(command: dict, path: str) -> list[str]:
    """A command and what is below it."""
    lines = [f".Ss {escaped(path)}", escaped(command.get("abstract", ""))]
    if command.get("discussion"):
        lines += discussion(command["discussion"])
    arguments = own(command)
    if arguments:
        lines.append(".Bl -tag -width Ds")
        for argument in arguments:
            lines.append(f".It {flag(argument)}")
            words = argument.get("abstract", "")
            if argument.get("defaultValue"):
                words += f" (default: {argument['defaultValue']})"
            lines.append(escaped(words) or "\\&")
        lines.append(".El")
    for below in command.get("subcommands", []):
        if below["commandName"] != "help":
            lines += section(below, f"{path} {below['commandName']}")
    return lines


def page(root: dict, version: str, date: str) -> str:
    lines = [
        f'.Dd {date}', ".Dt DATELINE 1", f".Os Dateline {version}", ".Sh NAME", ".Nm dateline",
        f".Nd {escaped(root['abstract'].rstrip('.'))}", ".Sh SYNOPSIS", ".Nm", ".Ar command",
        ".Op Ar argument ...", ".Sh DESCRIPTION", *discussion(root["discussion"])[1:],
        ".Sh COMMANDS",
    ]
    for command in root["subcommands"]:
        if command["commandName"] != "help":
            lines += section(command, f"dateline {command['commandName']}")
    lines += [
        ".Sh ENVIRONMENT", ".Bl -tag -width Ds",
        ".It Ev DATELINE_ARCHIVE", "The archive, where \\-\\-archive names none.",
        ".It Ev DATELINE_CONFIG", "The configuration, where \\-\\-config names none.",
        ".It Ev DATELINE_MODELS", "The folder of the language models.", ".El",
        ".Sh EXIT STATUS", ".Bl -tag -width Ds",
        ".It 0", "Done.", ".It 1", "Some inputs could not be read; they are named.",
        ".It 2", "Wrong usage.", ".It 3", "No input could be read, or the archive not opened.",
        ".El",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def main() -> None:
    dateline, version = sys.argv[1:3]
    help_text = subprocess.run(
        [dateline, "--experimental-dump-help"], capture_output=True, check=True).stdout
    # The same source gives the same page (https://reproducible-builds.org).
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or os.stat("CHANGELOG.md").st_mtime)
    date = time.strftime("%B %-d, %Y", time.gmtime(seconds))
    sys.stdout.write(page(json.loads(help_text)["command"], version, date))


main()
