/**
 * Takes out of a PDF what differs from one printing to the next: the browser that made it and the moment. Each is replaced by as many bytes, so that the places that
 * the file keeps of its parts stay true. A bookmark of a heading that moved to the next page is named twice over: its second half is blanked.
 */
export function settlePdf(pdf: Uint8Array, at: number): Uint8Array {
  const moment = `${new Date(at).toISOString().replaceAll(/\D/g, '').slice(0, 14)}+00'00'`;
  const file = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/(\/(?:CreationDate|ModDate)\s*\(D:)(\d{14}\+00'00')(?=\))/g, (_, before: string) => before + moment)
    .replaceAll(/(?<=\/Title\s*<FEFF)((?:[0-9A-F]{4})+)\1(?=>)/g, (_, title: string) => title + '0020'.repeat(title.length / 4))
    .replace(/(\/Creator\s*\()((?:\\.|[^\\()])*)(?=\))/, (_, before: string, browser: string) => before + 'Chromium'.padEnd(browser.length).slice(0, browser.length));
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
