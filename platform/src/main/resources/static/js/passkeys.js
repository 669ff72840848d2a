// Asks the reader's device for a passkey. Buttons for it are hidden until it is known that the
// device can: without this script, passwords and codes do the same.
"use strict";

(() => {
  const able =
    window.PublicKeyCredential &&
    PublicKeyCredential.parseRequestOptionsFromJSON &&
    !/^[\d.]+$/.test(location.hostname);

  const ask = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail);
    return told;
  };

  const show = async (address, next) => {
    const asked = await ask(address + "/options", {});
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(asked.options);
    const credential = await navigator.credentials.get({ publicKey: options });
    const query = next ? "?next=" + encodeURIComponent(next) : "";
    return ask(address + query, { handle: asked.handle, label: "", credential: credential.toJSON() });
  };

  const make = async (address, label) => {
    const asked = await ask(address + "/options", {});
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(asked.options);
    const credential = await navigator.credentials.create({ publicKey: options });
    return ask(address, { handle: asked.handle, label: label, credential: credential.toJSON() });
  };

  for (const place of document.querySelectorAll("[data-passkey]")) {
    if (!able) continue;
    place.hidden = false;
    const told = place.querySelector("[role=alert]");
    place.querySelector("button").addEventListener("click", async () => {
      told.hidden = true;
      try {
        const label = place.querySelector("input");
        const done = label
          ? await make(place.dataset.passkey, label.value)
          : await show(place.dataset.passkey, place.dataset.next);
        location.assign(done.next);
      } catch (failure) {
        // What the device says is in the browser's language, if at all: ours is said instead.
        told.textContent = failure instanceof DOMException ? place.dataset.failed : failure.message;
        told.hidden = false;
      }
    });
  }
})();
