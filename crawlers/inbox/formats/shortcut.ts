import { bareRow, type Row } from './row.ts';

/** Internet shortcuts as desktops save them: Windows (`.url`), Linux (`.desktop`). */
export function readShortcut(text: string): readonly Row[] {
  const url = /^[ \t]*URL[ \t]*=[ \t]*(\S+)/im.exec(text)?.[1];
  return url === undefined ? [] : [bareRow(url)];
}

/** macOS's `.webloc`: a property list, as XML or in its binary form, which keeps the address as it is. */
export function readWebloc(bytes: Uint8Array): readonly Row[] {
  const text = Buffer.from(bytes).toString('latin1');
  const url = text.startsWith('bplist') ? /https?:\/\/[\x21-\x7e]+/i.exec(text)?.[0] : /<key>\s*URL\s*<\/key>\s*<string>\s*([^<\s]+)\s*<\/string>/i.exec(text)?.[1]?.replaceAll('&amp;', '&');
  return url === undefined ? [] : [bareRow(url)];
}
