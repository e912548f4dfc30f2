// What a browser may lack; the code names the sentence that says what to do.

export async function obstacle() {
  if (!globalThis.isSecureContext) return "no_https";
  try {
    await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
    return "";
  } catch {
    return "old_browser";
  }
}
