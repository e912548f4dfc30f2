// One sealed note and a coordinator's keys: the words in it, or why there are none
// (docs/spec/notes.md#an-envelope).
import { canonical, encoded, fromBase64 } from "./bytes.js";
import { open as unseal } from "./hpke.js";
import { isOver } from "./key_file.js";

const PURPOSE = "feltlogg/note/1";
const END = 0x80;
const ODD = "\ufffd";
const NO_SIGN = /[\p{C}\p{Z}]/gu;

/** Give `text`, or the `code` of the sentence that says why it stays shut. */
export async function opened({ municipality, record, book, field, sealed }, keys, today) {
  const { epoch, ...seals } = sealed;
  if (isOver(epoch, today)) return { code: "destroyed" };
  const mine = Object.keys(seals).filter((id) => keys.get(id)?.epoch === epoch);
  if (!mine.length) return { code: [...keys.values()].some((one) => one.epoch === epoch) ? "to_others" : "other_month" };
  for (const id of mine) {
    const info = encoded(canonical([PURPOSE, municipality, epoch, id]));
    const aad = encoded(canonical([record, book, field]));
    try {
      return { text: plain(unpadded(await unseal(keys.get(id), fromBase64(seals[id]), info, aad))) };
    } catch {
      // another of the file's keys may open it
    }
  }
  return { code: "damaged" };
}

function unpadded(bytes) {
  const end = bytes.lastIndexOf(END);
  if (end < 0) throw new TypeError("end");
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end));
}

/** Take out signs that could move the cursor or turn a line round: anyone can seal anything. */
const plain = (text) => text.replace(NO_SIGN, (sign) => (sign === " " ? sign : ODD));
