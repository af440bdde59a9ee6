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
