// Keys, the palette and small comforts; every page works without this file.
"use strict";
(() => {
  const kept = {
    get(name, otherwise) {
      try { return localStorage.getItem(name) ?? otherwise; } catch { return otherwise; }
    },
    set(name, value) {
      try { value ? localStorage.setItem(name, value) : localStorage.removeItem(name); } catch { }
    },
  };
  // What each key does, by the name under which it can be changed.
  const usual = {
    next: "j", previous: "k", open: "o", original: "v", read: "m", star: "s", hide: "x", note: "n",
    undo: "u", split: "S", seen: "A", search: "/", go: "g", help: "?",
  };
  const keys = { ...usual };
  try { Object.assign(keys, JSON.parse(kept.get("map", "{}"))); } catch { }
  const isOn = () => kept.get("keys", "on") !== "off";
  const status = document.getElementById("status");
  const say = (words) => { if (status) status.textContent = words; };

  // The theme, and times in this browser's zone.
  const theme = kept.get("theme", "");
  if (theme) document.documentElement.dataset.theme = theme;
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  for (const time of document.querySelectorAll("time[data-moves]")) {
    const at = new Date(time.dateTime);
    if (isNaN(at)) continue;
    const two = (number) => String(number).padStart(2, "0");
    time.textContent = `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}, `
      + `${two(at.getHours())}:${two(at.getMinutes())}`;
    time.title = `${time.title} (as the source says it)`;
  }

  // Rows that are walked through.
  const rows = [...document.querySelectorAll(".row, .event, tbody tr[id]")];
  let here = -1;
  const inside = (selector) => (rows[here] ?? document).querySelector(selector);
  const go = (address) => { if (address) location.href = address; };
  function move(step) {
    if (!rows.length) return;
    rows[here]?.classList.remove("here");
    here = Math.min(Math.max(here + step, 0), rows.length - 1);
    const row = rows[here];
    row.classList.add("here");
    const link = row.querySelector("a");
    if (link) link.focus(); else { row.tabIndex = -1; row.focus(); }
    row.scrollIntoView({ block: "nearest" });
    say(`${here + 1} of ${rows.length}`);
  }
  const press = (name) => {
    const button = inside(`[data-do="${name}"]`) ?? document.querySelector(`[data-do="${name}"]`);
    button?.click();
    return Boolean(button);
  };
  const acts = {
    next: () => move(1),
    previous: () => move(-1),
    open: () => go(inside("a")?.href),
    original: () => go(inside('a[rel~="noopener"]')?.href),
    read: () => press("m"), star: () => press("s"), hide: () => press("x"), split: () => press("S"),
    seen: () => press("A"),
    note: () => { if (press("n")) document.getElementById("note")?.focus(); },
    undo: () => { if (!press("u")) go("/work"); },
    search: () => document.getElementById("q")?.focus(),
    help: () => go("/settings#h-keys"),
  };
  // A form that marks a row comes back to the same place of the list.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".quick")) return;
    try { sessionStorage.setItem("place", `${location.pathname}${location.search}|${scrollY}|${here}`); } catch { }
  });
  try {
    const [page, top, row] = (sessionStorage.getItem("place") ?? "").split("|");
    const now = new URL(location.href);
    now.searchParams.delete("done");
    if (page && page.split("?")[0] === now.pathname) {
      scrollTo(0, Number(top));
      if (Number(row) >= 0) { here = Number(row) - 1; move(1); }
    }
    sessionStorage.removeItem("place");
  } catch { }

  // What came meanwhile is said and offered; nothing moves by itself. A stream is open
  // only while the page is seen: browsers have few connections to one host.
  const part = location.pathname.match(/^\/(?:stories\/([^/]+))?/);
  const own = part?.[1] && decodeURIComponent(part[1]);
  if (own || location.pathname === "/") {
    const changed = new Set();
    let stream, last, line;
    const tell = () => {
      if (!line) {
        line = document.createElement("p");
        line.className = "note news";
        document.querySelector("main h1")?.after(line);
      }
      const link = document.createElement("a");
      link.href = location.href.split("#")[0];
      link.textContent = own ? "This story has changed: show it as it is now"
        : changed.size === 1 ? "1 story is new or changed: show it" : `${changed.size} stories are new or changed: show them`;
      line.replaceChildren(link);
      say(link.textContent);
    };
    const listen = () => {
      if (document.hidden) { stream?.close(); stream = null; return; }
      if (stream) return;
      stream = new EventSource("/api/v1/events");
      stream.addEventListener("story", (event) => {
        if (event.lastEventId === last) return;
        last = event.lastEventId;
        try {
          const news = JSON.parse(event.data);
          if (own ? news.story !== own || new URL(location.href).searchParams.has("at") : news.hidden) return;
          changed.add(news.story);
          tell();
        } catch { }
      });
    };
    document.addEventListener("visibilitychange", listen);
    listen();
  }

  // An earlier time that is still being compared: shown as soon as it is, unless somebody
  // has begun to read.
  const waits = document.querySelector("[data-waits]");
  if (waits) {
    const whole = waits.dataset.waits;
    fetch(whole).then((answer) => {
      if (!answer.ok) return;
      const main = document.getElementById("main");
      if (!main.contains(document.activeElement) && scrollY === 0) { location.replace(whole); return; }
      const link = waits.querySelector("a");
      link.textContent = "The comparison is ready: show it";
      say(link.textContent);
    }).catch(() => { });
  }

  // The palette: every link of the page, found by its words.
  let palette;
  function places() {
    const found = new Map();
    for (const link of document.querySelectorAll("header a, nav a, main a")) {
      const words = link.textContent.trim().replace(/\s+/g, " ");
      if (words && !found.has(link.href)) found.set(link.href, words);
    }
    return [...found];
  }
  function makePalette() {
    palette = document.createElement("dialog");
    palette.className = "palette";
    palette.setAttribute("aria-label", "Go to");
    const field = document.createElement("input");
    field.type = "search";
    field.setAttribute("aria-label", "Words of a page, or what to search for");
    const list = document.createElement("ul");
    palette.append(field, list);
    document.body.append(palette);
    const all = places();
    function show() {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const fit = all.filter(([, name]) => words.every((word) => name.toLowerCase().includes(word)));
      const shown = fit.slice(0, 12);
      if (field.value.trim()) {
        shown.push([`/search?q=${encodeURIComponent(field.value.trim())}`, `Search for “${field.value.trim()}”`]);
      }
      list.replaceChildren(...shown.map(([address, name]) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = address;
        link.textContent = name;
        item.append(link);
        return item;
      }));
    }
    field.addEventListener("input", show);
    palette.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Enter" && event.target === field) { event.preventDefault(); go(links[0]?.href); }
      else if (event.key === "ArrowDown") { event.preventDefault(); links[Math.min(at + 1, links.length - 1)]?.focus(); }
      else if (event.key === "ArrowUp") { event.preventDefault(); (links[at - 1] ?? field).focus(); }
    });
    show();
    return field;
  }
  function openPalette() {
    const field = palette ? palette.querySelector("input") : makePalette();
    const before = document.activeElement;
    palette.addEventListener("close", () => before?.focus?.(), { once: true });
    palette.showModal();
    field.focus();
    field.select();
  }

  let goes = false;
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (palette?.open) palette.close(); else openPalette();
      return;
    }
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || palette?.open) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const key = event.key;
    if (goes) {
      goes = false;
      if (key === keys.go) { event.preventDefault(); scrollTo(0, 0); return; }
      const link = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (link) { event.preventDefault(); go(link.href); }
      return;
    }
    if (key === keys.go) { goes = true; return; }
    if (key === "G") { scrollTo(0, document.body.scrollHeight); return; }
    const act = Object.keys(acts).find((name) => keys[name] === key);
    if (act) { event.preventDefault(); acts[act](); return; }
    const tab = document.querySelector(`[data-tab="${CSS.escape(key)}"]`);
    if (tab) go(tab.href);
  });

  // The settings of this browser.
  const box = document.getElementById("keys");
  if (box) {
    box.checked = isOn();
    box.addEventListener("change", () => { kept.set("keys", box.checked ? "on" : "off"); say("kept"); });
  }
  for (const field of document.querySelectorAll("[data-for]")) {
    const name = field.dataset.for;
    field.value = keys[name];
    field.disabled = false;
    field.addEventListener("change", () => {
      const other = Object.keys(keys).find((one) => one !== name && keys[one] === field.value);
      if (!field.value || other) {
        say(other ? `${field.value} is already for “${other}”` : "a key is one letter");
        field.value = keys[name];
        return;
      }
      keys[name] = field.value;
      const changed = Object.fromEntries(Object.entries(keys).filter(([one]) => keys[one] !== usual[one]));
      kept.set("map", JSON.stringify(changed));
      say("kept");
    });
  }
  const look = document.getElementById("theme");
  if (look) {
    look.value = theme;
    look.disabled = false;
    look.addEventListener("change", () => {
      kept.set("theme", look.value);
      if (look.value) document.documentElement.dataset.theme = look.value;
      else delete document.documentElement.dataset.theme;
    });
  }

  // Files that are dropped anywhere on the page where reports are added.
  const drop = document.querySelector("input.drop");
  if (drop) {
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        drop.files = event.dataTransfer.files;
        say(`${drop.files.length} files chosen`);
        drop.focus();
      }
    });
  }
})();
