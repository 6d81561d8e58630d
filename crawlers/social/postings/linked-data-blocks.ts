import { Parser } from 'htmlparser2';

const mostBlocks = 200;

/** The readable JSON-LD blocks of a page; how many could not be read. */
export function linkedDataBlocks(html: string): { readonly blocks: readonly unknown[]; readonly broken: number } {
  const blocks: unknown[] = [];
  let broken = 0;
  let source: string[] | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && /^\s*application\/ld\+json/i.test(attributes['type'] ?? '')) source = [];
    },
    ontext: (text) => source?.push(text),
    onclosetag(name) {
      if (name !== 'script' || source === null || blocks.length >= mostBlocks) return;
      try {
        // Control characters in strings are what most often breaks such blocks.
         
        blocks.push(JSON.parse(source.join('').replace(/[\u0000-\u001F]+/g, ' ')) as unknown);
      } catch {
        broken += 1;
      }
      source = null;
    },
  });
  parser.end(html);
  return { blocks, broken };
}
