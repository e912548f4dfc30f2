// Passkeys, and the code in an invitation's link. Every page works without this file, by other ways in.
"use strict";

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const named = (one) => ({ ...one, id: bytes(one.id) });

async function made(asked) {
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: named(asked.user),
    excludeCredentials: (asked.excludeCredentials || []).map(named),
  };
  const { id, rawId, type, response } = await navigator.credentials.create({ publicKey });
  return {
    id, type, rawId: text(rawId),
    response: {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
    },
  };
}

async function shown(asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge) };
  const { id, rawId, type, response } = await navigator.credentials.get({ publicKey });
  return {
    id, type, rawId: text(rawId),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle && text(response.userHandle),
    },
  };
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const failed = form.querySelector("[data-failed]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      const ask = form.dataset.passkey === "make" ? made : shown;
      form.elements.answer.value = JSON.stringify(await ask(JSON.parse(form.dataset.asked)));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}

const code = document.querySelector("input[data-from-link]");

function takeFromLink() {
  if (location.hash.length < 2) return;
  code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  code.focus();
}

if (code) {
  takeFromLink();
  addEventListener("hashchange", takeFromLink);
}
