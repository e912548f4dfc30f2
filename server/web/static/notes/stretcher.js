// Turns a passphrase into a key beside the page; ends with all that it has heard.

const SOURCE = new URL("./stretch.js", import.meta.url).href;
// The content policy lets nothing be loaded by an address that is a mere text.
const ours = globalThis.trustedTypes?.createPolicy("feltlogg-notes", {
  createScriptURL: (address) => {
    if (address !== SOURCE) throw new TypeError(address);
    return address;
  },
});

/** The machine does not give as much memory as the file asks for. */
export class NoMemoryError extends Error {}

export class Stretcher {
  constructor() {
    this.worker = new Worker(ours ? ours.createScriptURL(SOURCE) : SOURCE, { type: "module" });
    this.ready = this.#answer((said) => said.ready);
  }

  /** Stretch as the file says, in percent all the while. */
  async stretch(passphrase, salt, kdf, tell) {
    await this.ready;
    const answer = this.#answer((said) => said.stretched || said.failed, tell);
    this.worker.postMessage({ passphrase, salt, kdf });
    const { stretched } = await answer;
    if (!stretched) throw new NoMemoryError();
    return stretched;
  }

  end() {
    this.worker.terminate();
  }

  #answer(isLast, tell = () => {}) {
    return new Promise((resolve, reject) => {
      this.worker.onerror = reject;
      this.worker.onmessage = ({ data }) => (isLast(data) ? resolve(data) : tell(data.percent));
    });
  }
}
