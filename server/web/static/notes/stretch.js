// Argon2id in a worker, so that the page lives meanwhile. It hears a passphrase and asks for nothing.
import { argon2id } from "./noble-hashes-argon2.js";
import { encoded } from "./bytes.js";

let told = 0;

function tell(part) {
  const percent = Math.floor(100 * part);
  if (percent > told) postMessage({ percent });
  told = percent;
}

addEventListener("message", ({ data: { passphrase, salt, kdf } }) => {
  const how = { m: kdf.memory_kib, t: kdf.passes, p: kdf.lanes, dkLen: 32, onProgress: tell };
  told = 0;
  try {
    postMessage({ stretched: argon2id(encoded(passphrase), salt, how) });
  } catch {
    postMessage({ failed: true }); // no more memory to be had
  }
});

postMessage({ ready: true });
