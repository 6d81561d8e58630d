const piece = 0x8000;

/** Bytes as base64, in pieces: a call cannot take a file's bytes as its arguments at once. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += piece) text += String.fromCharCode(...bytes.subarray(from, from + piece));
  return btoa(text);
}
