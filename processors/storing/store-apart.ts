import { DiembaoError } from '../../infra/contracts/index.ts';

export interface StoredApart<Item, Result> {
  readonly results: readonly Result[];
  /** What the store refuses for what it holds, however often it is tried. */
  readonly broken: readonly { readonly item: Item; readonly error: unknown }[];
}

/**
 * Stores a batch, and where the store refuses it for its content halves it until the guilty ones are found: one bad item must
 * neither hold up the others nor come back for ever. `store` must bear the same items twice.
 * @throws whatever is not the items' fault: then the batch comes again.
 */
export async function storeApart<Item, Result>(items: readonly Item[], store: (items: readonly Item[]) => Promise<Result>): Promise<StoredApart<Item, Result>> {
  try {
    return { results: [await store(items)], broken: [] };
  } catch (error) {
    const [item] = items;
    if (item === undefined || !isTheDatasFault(error)) throw error;
    if (items.length === 1) return { results: [], broken: [{ item, error }] };
    const middle = Math.ceil(items.length / 2);
    const first = await storeApart(items.slice(0, middle), store);
    const second = await storeApart(items.slice(middle), store);
    return { results: [...first.results, ...second.results], broken: [...first.broken, ...second.broken] };
  }
}

/** Codes of the engine that blame the rows: texts, numbers and dates it cannot parse, values out of range, too long or missing. */
const blameRows = new Set(['6', '25', '26', '27', '33', '38', '41', '53', '69', '70', '72', '117', '131', '321', '349', '407']);

/** Only what is known to be so: an error of the machine, the network or the schema would condemn every item. */
function isTheDatasFault(error: unknown): boolean {
  if (error instanceof DiembaoError) return error.policy === 'dead-letter' || error.policy === 'reject';
  return error instanceof RangeError || (error instanceof Error && 'code' in error && blameRows.has(String(error.code)));
}
