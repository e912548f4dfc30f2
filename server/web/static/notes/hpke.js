// Open what was sealed with HPKE in base mode, suite 0020 0001 0003 (docs/spec/notes.md#sealing).
// X25519 and HKDF are the browser's own; private keys stay where no script can read them.
import { chacha20poly1305 } from "./noble-ciphers-chacha.js";
import { encoded, joined } from "./bytes.js";

const KEM = joined(encoded("KEM"), Uint8Array.of(0x00, 0x20));
const SUITE = joined(encoded("HPKE"), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x03));
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);
const BASE_POINT = Uint8Array.of(9, ...new Uint8Array(31));
const PUBLIC_BYTES = 32;
const OVERHEAD = 48;
const NONE = new Uint8Array(0);

/** What was not sealed to this key, under these very `info` and `aad`. */
export class SealBrokenError extends Error {}

/** Hand a private key over to the browser, which gives it back to nobody. */
export async function keyOf(raw) {
  const wrapped = joined(PKCS8, raw);
  const own = await crypto.subtle.importKey("pkcs8", wrapped, "X25519", false, ["deriveBits"]);
  wrapped.fill(0);
  return { own, public: await exchanged(own, BASE_POINT) };
}

/** Give back what was sealed: encapsulated key ‖ ciphertext ‖ tag. */
export async function open({ own, public: ours }, sealed, info, aad) {
  if (sealed.length < OVERHEAD) throw new SealBrokenError();
  const enc = sealed.slice(0, PUBLIC_BYTES);
  try {
    const shared = await secret(await exchanged(own, enc), joined(enc, ours));
    const { key, nonce } = await schedule(shared, info);
    return chacha20poly1305(key, nonce, aad).decrypt(sealed.slice(PUBLIC_BYTES));
  } catch {
    throw new SealBrokenError();
  }
}

async function exchanged(own, theirs) {
  const known = await crypto.subtle.importKey("raw", theirs, "X25519", false, []);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: known }, own, 256));
  if (shared.every((byte) => byte === 0)) throw new SealBrokenError(); // a point of low order
  return shared;
}

/** Extract and expand what the two keys share: RFC 9180, 4.1. */
const secret = (shared, context) =>
  derived(NONE, labelled(KEM, "eae_prk", shared), expanding(KEM, "shared_secret", context, 32), 32);

/** Schedule the key and the first nonce, in base mode: RFC 9180, 5.1. */
async function schedule(shared, info) {
  const context = joined(Uint8Array.of(0), await extracted("psk_id_hash", NONE), await extracted("info_hash", info));
  const ikm = labelled(SUITE, "secret", NONE);
  const key = await derived(shared, ikm, expanding(SUITE, "key", context, 32), 32);
  const nonce = await derived(shared, ikm, expanding(SUITE, "base_nonce", context, 12), 12);
  return { key, nonce };
}

const labelled = (suite, label, ikm) => joined(encoded("HPKE-v1"), suite, encoded(label), ikm);

const expanding = (suite, label, info, length) =>
  joined(Uint8Array.of(0, length), encoded("HPKE-v1"), suite, encoded(label), info);

async function derived(salt, ikm, info, length) {
  const from = await crypto.subtle.importKey("raw", ikm, "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, from, 8 * length));
}

/** HKDF-Extract without a salt; HMAC fills a key up with zeros, so one zero is none. */
async function extracted(label, ikm) {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const empty = await crypto.subtle.importKey("raw", new Uint8Array(1), hmac, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign(hmac, empty, labelled(SUITE, label, ikm)));
}
