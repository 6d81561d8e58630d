const mostBlocks = 200;
const opening = /<script\b[^>]{0,2000}>/gi;
const linkedData = /\btype\s*=\s*["']?\s*application\/ld\+json/i;

/**
 * The readable JSON-LD blocks of a page; how many could not be read. Looks for nothing but script elements: a parser's time grows with the
 * square of a hostile page's depth.
 */
export function linkedDataBlocks(html: string): { readonly blocks: readonly unknown[]; readonly broken: number } {
  const blocks: unknown[] = [];
  let broken = 0;
  const lower = html.toLowerCase();
  opening.lastIndex = 0;
  for (let tag = opening.exec(html); tag !== null && blocks.length < mostBlocks; tag = opening.exec(html)) {
    const end = lower.indexOf('</script', opening.lastIndex);
    if (end < 0) break;
    const source = html.slice(opening.lastIndex, end);
    opening.lastIndex = end;
    if (!linkedData.test(tag[0])) continue;
    try {
      // Control characters in strings are what most often breaks such blocks.
      blocks.push(JSON.parse(source.replace(/[\u0000-\u001F]+/g, ' ')) as unknown);
    } catch {
      broken += 1;
    }
  }
  return { blocks, broken };
}
