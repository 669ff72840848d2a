// Shows, while somebody types what they ask for, what is there already. Without this script the form
// shows it once it is sent.
"use strict";

(() => {
  const shown = document.getElementById("alike");
  const title = document.getElementById("title");
  const body = document.getElementById("body");
  const QUIET_MILLISECONDS = 400;
  let waiting = 0;
  let asked = 0;

  const look = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ title: title.value, body: body.value });
    const answer = await fetch(shown.dataset.source + "?" + query);
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("main ul:not([class])");
    shown.hidden = !found;
    if (found) shown.querySelector("ul").replaceWith(document.adoptNode(found));
  };

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, QUIET_MILLISECONDS);
  };
  title.addEventListener("input", later);
  body.addEventListener("change", later);
})();
