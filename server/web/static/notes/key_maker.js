// Draws a coordinator's keys for the months that lack, into a file of their own; the public halves
// go to whoever keeps the signing key (docs/spec/notes.md#a-key-request).
import { canonical, encoded, fromHex, toHex } from "./bytes.js";
import { contextOf, isOver, requireLong, sealed, sealerOf, unsealed } from "./key_file.js";

const STANDARD = { lanes: 1, memory_kib: 64 * 1024, passes: 3 };
const SALT_BYTES = 16;
const PRIVATE_BYTES = 32;
const ID_DIGITS = 16;
const NAME_DIGITS = 20;

/** Begin a file without keys. */
export const emptyFile = (municipality) => ({
  format: 1,
  kdf: STANDARD,
  keys: [],
  municipality,
  salt: toHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
  use: "notes",
});

/** Give the file with keys for this month and those after it, without those past their time; and the request. */
export async function grown(file, passphrase, { today, months }, stretch) {
  requireLong(passphrase);
  const { keys: before, ...head } = file;
  const keys = before.filter((one) => !isOver(one.epoch, today));
  const sealer = await sealerOf(head, passphrase, stretch);
  for (const one of keys.slice(0, 1)) {
    (await unsealed(sealer, fromHex(one.sealed), contextOf(head, one.epoch, one.id))).fill(0);
  }
  const asked = [];
  for (const epoch of coming(today, months)) {
    if (keys.some((one) => one.epoch === epoch)) continue;
    const { raw, open } = await drawn();
    const id = (await digest(open)).slice(0, ID_DIGITS);
    keys.push({ epoch, id, sealed: toHex(await sealed(sealer, raw, contextOf(head, epoch, id))) });
    raw.fill(0);
    asked.push({ epoch, public: toHex(open) });
  }
  const request = { format: 1, keys: asked, municipality: file.municipality, use: "request" };
  return { file: spelt({ ...head, keys }), request: spelt(request), months: asked.map((one) => one.epoch) };
}

/** Name a request in twenty digits that two people can compare. */
export async function nameOf(request) {
  const name = (await digest(encoded(request))).slice(0, NAME_DIGITS);
  return name.match(/.{5}/g).join(" ");
}

const spelt = (value) => `${canonical(value)}\n`;

async function drawn() {
  const pair = await crypto.subtle.generateKey("X25519", true, ["deriveBits"]);
  const wrapped = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const raw = wrapped.slice(-PRIVATE_BYTES);
  wrapped.fill(0);
  return { raw, open: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)) };
}

const digest = async (bytes) => toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

function coming(today, months) {
  const [year, month] = today.split("-").map(Number);
  return Array.from({ length: months }, (_, n) => new Date(Date.UTC(year, month - 1 + n)).toISOString().slice(0, 7));
}
