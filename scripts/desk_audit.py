"""Walks every page of a running desk in a real browser.

usage: desk_audit.py ADDRESS [FOLDER]

Checks each page with axe-core, counts its bytes, and sees that it asks no other
host for anything. With FOLDER, pictures of every kind of page are written there,
in three widths and two themes, in high contrast, and each as it is printed. Ends with 1 where something is wrong.
"""

import base64
import re
import shutil
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from axe_core_python.selenium import Axe
from selenium import webdriver

THEMES = ("light", "dark", "contrast", "contrast-dark")
WIDTHS = {"narrow": 390, "middle": 820, "wide": 1400}
PAGE_LIMIT = 200_000  # bytes, with styles
WALK_LIMIT = 80  # pages
# Where the walk begins: pages that no link or only a form leads to among them.
STARTS = ["/", "/nothing-is-here", "/search?q=%22open", "/?hidden=1", "/waiting", "/work"]


def browser(width: int = 1400) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = shutil.which("chromium") or "chromium"
    # Named, so that the driver's manager asks no other host for one.
    service = webdriver.ChromeService(shutil.which("chromedriver") or "chromedriver")
    return webdriver.Chrome(options=options, service=service)


def kind(path: str) -> str:
    """The kind of a page: its path without ids, and whether it asks for something."""
    path, _, query = path.partition("?")
    parts = path.strip("/").split("/")
    if query.startswith(("at=", "hidden=", "new=")):
        parts.append(query.split("=")[0])
    if parts[0] in ("stories", "reports") and len(parts) > 1:
        parts[1] = "id"
    return "-".join(parts) or "stories"


def links(base: str, text: str) -> list[str]:
    found = re.findall(r'href="(/[^"#]*)', text)
    files = re.compile(r"\.(atom|json|jsonl|ics|csv|css|js|html|wacz)$")
    return [link.replace("&amp;", "&") for link in found if not files.search(link.split("?")[0])]


def walk(base: str) -> list[str]:
    """Addresses of pages, a few of each kind."""
    waiting, seen, taken = list(STARTS), set(), {}
    result = []
    while waiting and len(result) < WALK_LIMIT:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        name = kind(path)
        if taken.get(name, 0) >= 3:
            continue
        taken[name] = taken.get(name, 0) + 1
        try:
            with urllib.request.urlopen(base + path) as answer:
                text = answer.read().decode()
        except urllib.error.HTTPError as error:
            text = error.read().decode()
        result.append(path)
        waiting += links(base, text)
    return result


def check(driver: webdriver.Chrome, base: str, path: str, style: int) -> list[str]:
    driver.get(base + path)
    complaints = []
    for violation in Axe().run(driver)["violations"]:
        nodes = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
        complaints.append(f"{violation['id']} ({violation['impact']}): {nodes}")
    for entry in driver.get_log("browser"):
        expected = "status of 40" in entry["message"]
        if not expected:
            complaints.append(f"console: {entry['message']}")
    host = urllib.parse.urlsplit(base).netloc
    for entry in driver.get_log("performance"):
        asked = re.search(r'"Network.requestWillBeSent".*?"url":"(https?://[^"]+)"', entry["message"])
        if asked and urllib.parse.urlsplit(asked.group(1)).netloc != host:
            complaints.append(f"asks another host: {asked.group(1)}")
    size = len(driver.page_source.encode()) + style
    if size > PAGE_LIMIT:
        complaints.append(f"{size} bytes with its style")
    return complaints


def main() -> int:
    base = sys.argv[1].rstrip("/")
    style = sum(len(urllib.request.urlopen(base + name).read()) for name in ("/desk.css", "/desk.js"))
    paths = walk(base)
    driver = browser()
    wrong = 0
    for theme in THEMES:
        emulate(driver, theme)
        for path in paths:
            for complaint in check(driver, base, path, style):
                wrong += 1
                print(f"{path} ({theme}): {complaint}")
    if len(sys.argv) > 2:
        pictures(driver, base, paths, Path(sys.argv[2]))
    driver.quit()
    print(f"{len(paths)} pages in {len(THEMES)} themes, {wrong} complaints")
    return 1 if wrong else 0


def emulate(driver: webdriver.Chrome, theme: str) -> None:
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if "dark" in theme else "light"},
            {"name": "prefers-contrast", "value": "more" if "contrast" in theme else "no-preference"},
        ]},
    )


def pictures(driver: webdriver.Chrome, base: str, paths: list[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shown = {}
    for path in paths:
        shown.setdefault(kind(path), path)
    for name, path in shown.items():
        for width, pixels in WIDTHS.items():
            driver.set_window_size(pixels, 1000)
            for theme in THEMES if width == "wide" else THEMES[:2]:
                emulate(driver, theme)
                driver.get(base + path)
                driver.save_screenshot(str(folder / f"{name}-{width}-{theme}.png"))
        driver.set_window_size(WIDTHS["wide"], 1000)
        emulate(driver, "light")
        driver.get(base + path)
        printed = driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
        (folder / f"{name}.pdf").write_bytes(base64.b64decode(printed["data"]))


if __name__ == "__main__":
    sys.exit(main())
