// Keys for those who want them; every page works without this file.
"use strict";
(() => {
  const storage = {
    get keys() { try { return localStorage.getItem("keys") !== "off"; } catch { return true; } },
    set keys(on) { try { localStorage.setItem("keys", on ? "on" : "off"); } catch { } },
  };
  const box = document.getElementById("keys");
  if (box) {
    box.checked = storage.keys;
    box.addEventListener("change", () => { storage.keys = box.checked; });
  }
  const rows = [...document.querySelectorAll(".row, .event, tbody tr[id]")];
  let here = -1;
  let goes = false;
  const status = document.getElementById("status");
  function go(address) { if (address) location.href = address; }
  function move(step) {
    if (!rows.length) return;
    rows[here]?.classList.remove("here");
    here = Math.min(Math.max(here + step, 0), rows.length - 1);
    const row = rows[here];
    row.classList.add("here");
    const link = row.querySelector("a");
    if (link) link.focus(); else { row.tabIndex = -1; row.focus(); }
    row.scrollIntoView({ block: "nearest" });
    if (status) status.textContent = `${here + 1} of ${rows.length}`;
  }
  document.addEventListener("keydown", (event) => {
    if (!storage.keys || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const key = event.key;
    if (goes) {
      goes = false;
      const link = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (link) { event.preventDefault(); go(link.href); }
      return;
    }
    const tab = document.querySelector(`[data-tab="${CSS.escape(key)}"]`);
    if (key === "g") goes = true;
    else if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "o") go(rows[here]?.querySelector("a")?.href);
    else if (key === "v") go(document.querySelector('a[rel~="noopener"]')?.href);
    else if (key === "/") { event.preventDefault(); document.getElementById("q")?.focus(); }
    else if (key === "?") go("/settings#h-keys");
    else if (tab) go(tab.href);
  });
})();
