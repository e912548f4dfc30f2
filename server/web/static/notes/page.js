// The page where notes are opened: the key and the words stay in this window's memory, and go.
import { KeyFileError, read, unlocked } from "./key_file.js";
import { opened } from "./note.js";
import { obstacle } from "./obstacle.js";
import { NoMemoryError, Stretcher } from "./stretcher.js";

const OPEN_MS = 3 * 60_000; // without a press or a key
const KEY_MS = 10 * 60_000;
const OF_PASSPHRASE = ["short_passphrase", "wrong_passphrase"];

const at = (id) => document.getElementById(id);
const said = (code) => document.querySelector(`template[data-said="${code}"]`).content.textContent;
const notes = [...document.querySelectorAll("[data-note]")];
const form = at("unlock");
const { municipality, today } = form.dataset;
let keys = null;
let stretcher = null;
let closing = 0;
let forgetting = 0;

function show(note, { text = "", code = "" }) {
  const [state, words] = [note.querySelector("[data-state]"), note.querySelector("[data-text]")];
  state.textContent = code && said(code);
  words.textContent = text;
  state.hidden = !code;
  words.hidden = !text;
}

function tell(code, n = 0) {
  at("told").textContent = code && said(code).replace("{n}", n).replace("{all}", notes.length);
}

async function openAll() {
  const [found, ring] = [[], keys];
  for (const note of notes) {
    found.push(await opened({ municipality, ...JSON.parse(note.dataset.note) }, ring, today));
    tell("unlocking", found.length);
  }
  if (document.hidden || !keys) {
    arrange(false);
    tell("closed");
    return;
  }
  notes.forEach((note, n) => show(note, found[n]));
  const n = found.filter((one) => one.text !== undefined).length;
  tell(n === notes.length ? "opened" : n ? "opened_some" : "opened_none", n);
  arrange(n > 0);
  at("close-notes").focus();
  stay();
}

function arrange(isOpen) {
  form.hidden = keys !== null;
  at("shut-again").hidden = keys === null;
  at("close-notes").hidden = at("printing").hidden = !isOpen;
  at("open-again").hidden = isOpen;
}

function close() {
  if (notes.every((note) => note.querySelector("[data-text]").hidden)) return;
  shut();
  tell("closed");
  arrange(false);
}

function shut() {
  for (const note of notes) show(note, { code: "shut" });
  at("print-notes").checked = false;
  print();
}

function putAway() {
  shut();
  if (keys) {
    tell("key_gone");
    renew();
  }
  keys = null;
  arrange(false);
}

function stay() {
  clearTimeout(closing);
  clearTimeout(forgetting);
  closing = setTimeout(close, OPEN_MS);
  forgetting = setTimeout(putAway, KEY_MS);
}

function print() {
  document.body.classList.toggle("with-notes", at("print-notes").checked);
}

function refuse(code) {
  const [file, passphrase] = [at("key-file"), at("passphrase")];
  const wrong = OF_PASSPHRASE.includes(code) ? passphrase : file;
  for (const field of [file, passphrase]) field.toggleAttribute("aria-invalid", false);
  at("unlock-wrong").hidden = !code;
  at("unlock-wrong").textContent = code && said(code);
  if (!code) return;
  wrong.setAttribute("aria-invalid", "true");
  wrong.focus();
}

function codeOf(error) {
  if (error instanceof KeyFileError) return error.code;
  return error instanceof NoMemoryError ? "too_little_memory" : "bad_file";
}

async function unlock(event) {
  event.preventDefault();
  const [button, progress] = [form.querySelector("button"), at("unlock-progress")];
  const stretch = (...asked) => stretcher.stretch(...asked, (percent) => (progress.value = percent));
  refuse("");
  button.disabled = true;
  progress.value = 0;
  progress.hidden = false;
  try {
    const file = read(await at("key-file").files[0].text(), municipality);
    keys = await unlocked(file, at("passphrase").value, today, stretch);
    form.reset();
    stretcher.end();
    await openAll();
  } catch (error) {
    keys = null;
    refuse(codeOf(error));
  } finally {
    button.disabled = false;
    progress.hidden = true;
  }
}

function renew() {
  stretcher = new Stretcher();
}

async function begin() {
  renew();
  await stretcher.ready;
  form.addEventListener("submit", unlock);
  at("close-notes").addEventListener("click", close);
  at("open-again").addEventListener("click", openAll);
  at("put-away").addEventListener("click", putAway);
  at("print-notes").addEventListener("change", print);
  document.addEventListener("visibilitychange", () => document.hidden && close());
  addEventListener("pagehide", putAway);
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, stay);
  addEventListener("keydown", (event) => event.key === "Escape" && close());
  at("unscripted").hidden = true;
  form.hidden = false;
}

const why = await obstacle();
if (why) at("unscripted").querySelector("p").textContent = said(why);
else await begin();
