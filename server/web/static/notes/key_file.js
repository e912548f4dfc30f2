// The coordinator's file of keys, as `feltlogg keys` writes it (docs/spec/notes.md#a-key-file).
import { canonical, encoded, fromHex, joined } from "./bytes.js";
import { keyOf } from "./hpke.js";

const PURPOSE = "feltlogg/key-file/1";
const SHORTEST = 16;
const LARGEST = 100_000;
const NONCE_BYTES = 12;
const KEPT_DAYS = 90;
const FORMAT = Uint8Array.of(1);
const KDF = { memory_kib: [19 * 1024, 256 * 1024], passes: [2, 10], lanes: [1, 4] };

/** Why a file cannot be used; `code` names the sentence that says what to do. */
export class KeyFileError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Read a file; nothing in it is opened yet. */
export function read(text, municipality) {
  const file = parsed(text);
  if (file.use === "signing") throw new KeyFileError("signing_file");
  if (file.municipality !== municipality) throw new KeyFileError("other_municipality");
  return file;
}

/** Open every key that may still be used: epoch and key, by id. */
export async function unlocked(file, passphrase, today, stretch) {
  requireLong(passphrase);
  const usable = file.keys.filter((one) => !isOver(one.epoch, today));
  if (!usable.length) throw new KeyFileError("no_keys_left");
  const { keys: _, ...head } = file;
  const sealer = await sealerOf(head, passphrase, stretch);
  const found = new Map();
  for (const { epoch, id, sealed } of usable) {
    const raw = await unsealed(sealer, fromHex(sealed), contextOf(head, epoch, id));
    found.set(id, { epoch, ...(await keyOf(raw)) });
    raw.fill(0);
  }
  return found;
}

/** Refuse a passphrase that a copied file would soon give up. */
export function requireLong(passphrase) {
  if ([...passphrase].length < SHORTEST) throw new KeyFileError("short_passphrase");
}

/** Give what a private key is bound to. */
export const contextOf = (head, epoch, id) => encoded(canonical([head, epoch, id]));

/** Tell whether a month's keys are past their time: 90 days after its last day. */
export function isOver(epoch, today) {
  const [year, month] = epoch.split("-").map(Number);
  return Date.parse(today) > Date.UTC(year, month, KEPT_DAYS);
}

function parsed(text) {
  let file;
  try {
    file = JSON.parse(text);
    if (text.length > LARGEST || canonical(file) !== text.trimEnd()) throw new TypeError();
    if (!hasShape(file)) throw new TypeError();
  } catch {
    throw new KeyFileError("bad_file");
  }
  return file;
}

const hasShape = ({ format, kdf, keys, municipality, salt, use, ...more }) =>
  format === 1 && !Object.keys(more).length && ["notes", "signing"].includes(use) &&
  typeof municipality === "string" && fromHex(salt).length > 0 &&
  Object.keys(kdf).length === 3 && Object.entries(KDF).every(([name, [least, most]]) =>
    Number.isInteger(kdf[name]) && kdf[name] >= least && kdf[name] <= most) &&
  keys.every(({ epoch, id, sealed }) =>
    (use === "signing" || /^20\d\d-(0[1-9]|1[0-2])$/.test(epoch)) && typeof id === "string" && fromHex(sealed));

/** Make the key that the file's keys are sealed with. */
export async function sealerOf({ kdf, salt }, passphrase, stretch) {
  const salted = fromHex(salt);
  const stretched = await stretch(passphrase, salted, kdf);
  const from = await crypto.subtle.importKey("raw", stretched, "HKDF", false, ["deriveKey"]);
  stretched.fill(0);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: salted, info: encoded(PURPOSE) };
  return crypto.subtle.deriveKey(hkdf, from, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Give format byte ‖ nonce ‖ ciphertext ‖ tag (docs/spec/vault.md#sealed-rows). */
export async function sealed(sealer, plain, context) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const body = await crypto.subtle.encrypt(bound(nonce, context), sealer, plain);
  return joined(FORMAT, nonce, new Uint8Array(body));
}

/** Open what was so sealed. */
export async function unsealed(sealer, blob, context) {
  const nonce = blob.slice(1, 1 + NONCE_BYTES);
  try {
    if (blob[0] !== FORMAT[0]) throw new TypeError();
    const body = blob.slice(1 + NONCE_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt(bound(nonce, context), sealer, body));
  } catch {
    throw new KeyFileError("wrong_passphrase");
  }
}

const bound = (iv, context) => ({ name: "AES-GCM", iv, additionalData: joined(FORMAT, context) });
