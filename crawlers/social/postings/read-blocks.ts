import { linkedDataBlocks } from './linked-data-blocks.ts';

/** The schema.org data of an answer: JSON-LD as it is, or what a web page holds of it. */
export function readBlocks(contentType: string, body: string): { readonly blocks: readonly unknown[]; readonly broken: number } {
  if (!/json/i.test(contentType)) return linkedDataBlocks(body);
  try {
    return { blocks: [JSON.parse(body) as unknown], broken: 0 };
  } catch {
    return { blocks: [], broken: 1 };
  }
}
