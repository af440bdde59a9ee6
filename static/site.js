// Without a connection a form is not sent, and nothing that was typed is lost.
"use strict";
document.addEventListener("submit", event => {
  const notice = document.getElementById("offline");
  notice.hidden = navigator.onLine;
  if (navigator.onLine) return;
  event.preventDefault();
  notice.focus();
});
addEventListener("online", () => { document.getElementById("offline").hidden = true; });
// The page of rows that were read says how many are ticked, and their sum.
const ticked = document.querySelector("[data-ticked]");
if (ticked) {
  const count = () => {
    const boxes = [...document.querySelectorAll("input[name=row]:checked")];
    const sum = boxes.reduce((total, box) => total + Number(box.dataset.cny), 0);
    ticked.querySelector("output").textContent = `${boxes.length} · ¥${sum.toLocaleString("en", { minimumFractionDigits: 2 })}`;
    ticked.hidden = false;
  };
  document.addEventListener("change", count);
  count();
}
// The code of a case: copied, printed, and taken from a scanned address into its field, where it waits for a press.
for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;
for (const button of document.querySelectorAll("[data-share]")) button.hidden = !navigator.share;
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-print], [data-copy], [data-share]");
  if (!button) return;
  if ("share" in button.dataset) { navigator.share({ url: button.dataset.share }).catch(() => {}); return; }
  if ("print" in button.dataset) { print(); return; }
  const code = document.getElementById(button.dataset.copy);
  getSelection().selectAllChildren(code);
  try { await navigator.clipboard.writeText(code.textContent); } catch { document.execCommand("copy"); }
  document.getElementById("copied").hidden = false;
});
const field = document.getElementById("id_code");
function scanned() {
  if (!field || !/^#[2-9A-Y]{4}(-[2-9A-Y]{4}){6}$/.test(location.hash)) return;
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
  const notice = document.getElementById("scanned");
  if (notice) notice.hidden = false;
}
scanned();
addEventListener("hashchange", scanned);
// What was typed and not sent is not lost by a slip: the browser asks before it leaves the page.
let unsent = false;
document.addEventListener("input", event => { unsent = Boolean(event.target.closest("main form[method=post]")); });
document.addEventListener("submit", () => { unsent = !navigator.onLine; });
addEventListener("beforeunload", event => { if (unsent) event.preventDefault(); });
// Beside a day, a time or an amount stands how it is read: the site is asked and keeps nothing.
// Its words take a line: while a button is held down nothing may move, or the press would miss it.
let released = Promise.resolve();
document.addEventListener("pointerdown", () => {
  released = new Promise(done => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(done, 50), { once: true });
  });
});
document.addEventListener("change", async event => {
  const place = event.target.closest("[data-read]");
  if (!place || !navigator.onLine) return;
  const said = place.querySelector("output");
  const body = new URLSearchParams({ field: place.dataset.read });
  body.append("csrfmiddlewaretoken", place.closest("form").elements.csrfmiddlewaretoken.value);
  for (const box of place.querySelectorAll("input")) body.append("value", box.value);
  try {
    const reply = await fetch(said.dataset.at, { method: "POST", body });
    const words = reply.status === 200 ? await reply.text() : "";
    await released;
    said.textContent = words;
  } catch { said.textContent = ""; }
});
