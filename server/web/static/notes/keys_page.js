// The page where a coordinator makes keys: the file is saved by the browser, and goes nowhere else.
import { KeyFileError, read } from "./key_file.js";
import { emptyFile, grown, nameOf } from "./key_maker.js";
import { obstacle } from "./obstacle.js";
import { NoMemoryError, Stretcher } from "./stretcher.js";

const at = (id) => document.getElementById(id);
const said = (code) => document.querySelector(`template[data-said="${code}"]`).content.textContent;
const form = at("make-keys");
const { municipality, today } = form.dataset;
let stretcher = null;
let isSaved = true;

function refuse(code) {
  const wrong = at({ short_passphrase: "passphrase", wrong_passphrase: "passphrase", unlike: "again" }[code] ?? "key-file");
  for (const id of ["key-file", "passphrase", "again"]) at(id).removeAttribute("aria-invalid");
  at("make-wrong").hidden = !code;
  at("make-wrong").textContent = code && said(code);
  if (!code) return;
  wrong.setAttribute("aria-invalid", "true");
  wrong.focus();
}

function codeOf(error) {
  if (error instanceof KeyFileError) return error.code;
  return error instanceof NoMemoryError ? "too_little_memory" : "bad_file";
}

async function made() {
  const [chosen] = at("key-file").files;
  const file = chosen ? read(await chosen.text(), municipality) : emptyFile(municipality);
  if (!chosen && at("passphrase").value !== at("again").value) throw new KeyFileError("unlike");
  const wanted = { today, months: Number(at("months").value) };
  const stretch = (...asked) => stretcher.stretch(...asked, (percent) => (at("make-progress").value = percent));
  return grown(file, at("passphrase").value, wanted, stretch);
}

async function make(event) {
  event.preventDefault();
  refuse("");
  form.querySelector("button").disabled = true;
  at("make-progress").value = 0;
  at("make-progress").hidden = false;
  try {
    await hand(await made());
  } catch (error) {
    refuse(codeOf(error));
  } finally {
    form.querySelector("button").disabled = false;
    at("make-progress").hidden = true;
  }
}

async function hand({ file, request, months }) {
  if (!months.length) throw new KeyFileError("none_lacking");
  form.reset();
  stretcher.end();
  offer("save-file", file);
  offer("save-request", request);
  at("made-months").textContent = months.join(", ");
  at("made-name").textContent = await nameOf(request);
  isSaved = false;
  form.hidden = true;
  at("made").hidden = false;
  at("save-file").focus();
}

function offer(id, text) {
  at(id).href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
}

const why = await obstacle();
if (why) at("unscripted").querySelector("p").textContent = said(why);
else {
  stretcher = new Stretcher();
  await stretcher.ready;
  form.addEventListener("submit", make);
  at("key-file").addEventListener("change", () => {
    at("again").required = !at("key-file").files.length;
    at("again").closest(".ds-field").hidden = !at("again").required;
  });
  at("save-file").addEventListener("click", () => (isSaved = true));
  addEventListener("beforeunload", (event) => isSaved || event.preventDefault());
  at("unscripted").hidden = true;
  form.hidden = false;
}
