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
