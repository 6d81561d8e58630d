/** How files begin that are no text, whatever the server calls them. */
const beginnings: readonly (readonly [type: string, bytes: readonly number[], at: number])[] = [
  ['application/pdf', [...'%PDF-'].map((letter) => letter.charCodeAt(0)), 0],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04], 0],
  ['application/gzip', [0x1f, 0x8b, 0x08], 0],
  ['application/x-cfb', [0xd0, 0xcf, 0x11, 0xe0], 0],
  ['image/png', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['video/mp4', [0x66, 0x74, 0x79, 0x70], 4],
  ['audio/mpeg', [0x49, 0x44, 0x33], 0],
];

/** The type of a body that is a document, a picture or a film; null for anything that may be text. */
export function binaryTypeOf(body: Uint8Array): string | null {
  return beginnings.find(([, bytes, at]) => bytes.every((byte, index) => body[at + index] === byte))?.[0] ?? null;
}
