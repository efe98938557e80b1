"""Works through a desk by keys alone in a real browser, from its first start on.

usage: desk_keys.py ADDRESS   of a desk with an empty archive

Ends with 1 where something is not as Documentation/desk.md says.
"""

import json
import sys
import time
import urllib.parse
import urllib.request

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from desk_audit import browser


class Reader:
    """Somebody who has no mouse."""

    def __init__(self, base: str):
        self.base = base
        self.driver = browser()
        self.complaints: list[str] = []
        # The address of the story with the most reports.
        self.largest = ""
        self.count = 0

    def open(self, path: str) -> None:
        self.driver.get(self.base + path)

    def press(self, *keys: str) -> None:
        for key in keys:
            # To whatever has the focus: a field for files would take a key for a name.
            ActionChains(self.driver).send_keys(key).perform()
            time.sleep(0.05)

    def chord(self, key: str) -> None:
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def tab_to(self, words: str) -> bool:
        """Goes on by Tab until what has the focus says these words."""
        for _ in range(80):
            self.press(Keys.TAB)
            focused = self.driver.switch_to.active_element
            named = focused.get_attribute("aria-label") or focused.text or focused.get_attribute("id")
            if words in (named or ""):
                return True
        return False

    def wait(self, condition, seconds: float = 10) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if condition():
                    return True
            except Exception:  # the page is just being replaced
                pass
            time.sleep(0.05)
        return False

    def path(self) -> str:
        return urllib.parse.urlsplit(self.driver.current_url).path

    def sees(self, words: str) -> bool:
        return words in self.driver.find_element(By.TAG_NAME, "main").text

    def expect(self, what: str, condition, seconds: float = 10) -> None:
        self.count += 1
        if not self.wait(condition, seconds):
            self.complaints.append(f"{what} (at {self.driver.current_url})")


def first_story(reader: Reader) -> None:
    start = time.monotonic()
    reader.open("/")
    reader.expect("an empty desk shows the way", lambda: reader.sees("nothing here yet"))
    reader.expect("the examples are reached by Tab", lambda: reader.tab_to("Add the example reports"))
    reader.press(Keys.ENTER)
    reader.expect("the examples become a brief", lambda: reader.sees("4 reports were kept"), 60)
    print(f"the first story after {time.monotonic() - start:.1f} s")


def paste(reader: Reader) -> None:
    reader.open("/add")
    reader.tab_to("text")
    reader.press("A lighthouse at Brough was lit again on Monday. About 40 people watched, the keeper said.")
    reader.tab_to("addresses")
    reader.press("nonsense")
    reader.tab_to("Keep and brief")
    reader.press(Keys.ENTER)
    reader.expect("a paste is kept", lambda: reader.sees("1 report was kept"), 60)
    reader.expect("what is no address is named beside it", lambda: reader.sees("nonsense: is no address"))


def lists(reader: Reader) -> None:
    reader.open("/")
    here = lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".row.here")
    reader.press("j")
    reader.expect("j goes to the first story", here)
    reader.press("j", "k", "s")
    reader.expect("s stars it", lambda: reader.sees("story starred"))
    reader.press("u")
    reader.expect("u undoes it", lambda: reader.sees("Undone: story starred"))
    reader.press("j", "m")
    reader.expect("m marks it read", lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".row.read"))
    reader.press("j", "o")
    reader.expect("o opens it", lambda: reader.path().startswith("/stories/"))


def story(reader: Reader) -> None:
    for key, end in (("t", "/timeline"), ("w", "/sources"), ("r", "/revisions"), ("e", "/evidence")):
        reader.press(key)
        reader.expect(f"{key} opens {end}", lambda end=end: reader.path().endswith(end))
    reader.press("c")
    reader.expect("c compares", lambda: reader.path().count("/") == 2)
    reader.press("n")
    reader.expect("n writes a note", lambda: reader.driver.switch_to.active_element.get_attribute("id") == "note")
    reader.press("Ask the county.", Keys.TAB, Keys.ENTER)
    reader.expect("the note is kept", lambda: reader.sees("Ask the county."))
    reader.press("x")
    reader.expect("x hides it", lambda: reader.sees("story hidden"))
    reader.press("u")
    reader.expect("and u shows it again", lambda: reader.sees("Undone: story hidden"))


def decide(reader: Reader) -> None:
    """Splits a report off and undoes it: the story has all its reports again."""
    reader.open("/")
    rows = reader.driver.find_elements(By.CSS_SELECTOR, ".row")
    largest = max(rows, key=lambda row: int("".join(filter(str.isdigit, row.find_element(By.CSS_SELECTOR, ".meta a").text)) or 0))
    reader.largest = largest.find_element(By.CSS_SELECTOR, "h2 a").get_attribute("href")
    reader.driver.get(reader.largest)
    reader.press("w")
    reader.expect("w shows the sources", lambda: reader.path().endswith("/sources"))
    counts = lambda: reader.driver.find_element(By.CSS_SELECTOR, ".counts").text
    before = counts()
    boxes = reader.driver.find_elements(By.CSS_SELECTOR, "input[name=report]")
    boxes[-1].send_keys(Keys.SPACE)
    reader.driver.execute_script("document.activeElement.blur()")
    reader.press("S")
    reader.expect("S splits the chosen off", lambda: reader.sees("1 report split off"), 60)
    reader.expect("the story is smaller", lambda: counts() != before)
    reader.press("u")
    reader.expect("u joins it again", lambda: counts() == before, 60)


def past(reader: Reader) -> None:
    """Goes back to an earlier time, whose comparison comes by itself where it takes long."""
    reader.driver.get(reader.largest)
    reader.driver.find_element(By.CSS_SELECTOR, ".moment a[rel=prev]").send_keys(Keys.ENTER)
    reader.expect("an earlier time is shown", lambda: reader.sees("As known at"))
    reader.expect("and compared", lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".claims"), 30)


def news(reader: Reader) -> None:
    """Somebody else keeps a report meanwhile."""
    reader.open("/")
    time.sleep(2)  # until the page listens
    text = {"name": "meanwhile", "text": "The lighthouse at Skerry was lit again on Monday, the keeper said."}
    urllib.request.urlopen(urllib.request.Request(
        reader.base + "/api/v1/reports", json.dumps(text).encode(), {"Content-Type": "application/json"}))
    told = lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".news a")
    reader.expect("what comes meanwhile is said", told, 20)
    status = lambda: reader.driver.find_element(By.ID, "status").get_attribute("textContent")
    reader.expect("politely", lambda: "new or changed" in status())
    reader.expect("and the focus stays", lambda: reader.driver.switch_to.active_element.tag_name == "body")
    reader.expect("it is reached by Tab", lambda: reader.tab_to("show it"))
    reader.press(Keys.ENTER)
    reader.expect("and shown", lambda: reader.sees("Skerry") and not told())


def goes(reader: Reader) -> None:
    for key, path in (("s", "/"), ("l", "/agenda"), ("p", "/people"), ("c", "/places"), ("o", "/sources"),
                      ("w", "/searches"), ("b", "/starred"), ("n", "/add"), ("e", "/settings")):
        reader.driver.execute_script("document.activeElement.blur()")
        reader.press("g", key)
        reader.expect(f"g {key} goes to {path}", lambda path=path: reader.path() == path)
    reader.press("/")
    reader.expect("/ goes to the search", lambda: reader.driver.switch_to.active_element.get_attribute("id") == "q")
    reader.press("bridge", Keys.ENTER)
    reader.expect("and finds", lambda: reader.path() == "/search" and reader.sees("report"))
    reader.press("?")
    reader.expect("? lists the keys", lambda: reader.path() == "/settings")


def palette(reader: Reader) -> None:
    reader.open("/people")
    reader.chord("k")
    opened = lambda: reader.driver.find_elements(By.CSS_SELECTOR, "dialog[open]")
    reader.expect("Ctrl K opens the palette", opened)
    reader.press(Keys.ESCAPE)
    reader.expect("Escape closes it", lambda: not opened())
    reader.chord("k")
    reader.press("agen")
    reader.press(Keys.ENTER)
    reader.expect("and it leads to a page", lambda: reader.path() == "/agenda")


def settings(reader: Reader) -> None:
    reader.open("/settings")
    switch = reader.driver.find_element(By.ID, "keys")
    switch.send_keys(Keys.SPACE)
    reader.open("/")
    reader.press("j")
    time.sleep(0.3)
    here = lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".here")
    reader.expect("keys that are off do nothing", lambda: not here())
    reader.open("/settings")
    reader.driver.find_element(By.ID, "keys").send_keys(Keys.SPACE)
    field = reader.driver.find_element(By.CSS_SELECTOR, '[data-for="next"]')
    field.send_keys(Keys.BACKSPACE, Keys.DELETE, "d", Keys.TAB)
    reader.open("/")
    reader.press("d")
    reader.expect("a key that was changed works", here)
    reader.open("/settings")
    choice = reader.driver.find_element(By.ID, "theme")
    choice.send_keys("high")
    reader.open("/")
    theme = lambda: reader.driver.execute_script("return document.documentElement.dataset.theme")
    reader.expect("the look is kept", lambda: theme() == "contrast")
    reader.driver.execute_script("localStorage.clear()")


def zone(reader: Reader) -> None:
    words = lambda: reader.driver.find_element(By.CSS_SELECTOR, "time[data-moves]")
    reader.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Asia/Tokyo"})
    reader.open("/")
    reader.expect("times are in the reader's zone", lambda: ":" in words().text)
    tokyo = words().text
    reader.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "UTC"})
    reader.open("/")
    reader.expect("and move with it", lambda: words().text != tokyo)
    reader.expect("with the source's on hover", lambda: "T" in (words().get_attribute("title") or ""))


def without_script(reader: Reader) -> None:
    """All of it again without JavaScript, as far as it is no key."""
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    reader.open("/")
    reader.expect("the list is whole", lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".row h2 a"))
    reader.driver.find_element(By.CSS_SELECTOR, '.row [data-do="s"]').click()
    reader.expect("a star is set", lambda: reader.sees("story starred"))
    reader.driver.find_element(By.CSS_SELECTOR, '.notice button').click()
    reader.expect("and undone", lambda: reader.sees("Undone: story starred"))
    reader.driver.find_element(By.CSS_SELECTOR, ".row h2 a").click()
    reader.expect("a story opens", lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".tabs"))
    reader.driver.find_element(By.CSS_SELECTOR, ".moment button").click()
    reader.expect("an earlier time is shown", lambda: reader.sees("As known at"))
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def main() -> int:
    reader = Reader(sys.argv[1].rstrip("/"))
    for part in (first_story, paste, lists, story, decide, past, news, goes, palette, settings, zone, without_script):
        try:
            part(reader)
        except Exception as error:
            reader.complaints.append(f"{part.__name__}: {type(error).__name__}: {str(error).splitlines()[0]}")
    reader.driver.quit()
    for complaint in reader.complaints:
        print(complaint)
    print(f"{reader.count} things done by keys, {len(reader.complaints)} complaints")
    return 1 if reader.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
