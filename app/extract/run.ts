import { DiembaoError, messageOf, RejectedError } from '../../infra/contracts/index.ts';
import type { PageInput } from './input.ts';
import { loadPage } from './load.ts';
import { readRecord, type RecordOptions } from './record.ts';

export interface ExtractRun extends RecordOptions {
  /** Pages under way at once: bounds the memory. */
  readonly atOnce: number;
  /** Told of each page that failed, in the order of the input. */
  readonly onError: (failure: { readonly url: string | null; readonly file: string | null; readonly error: DiembaoError }) => void;
  /** Told after each page how many were read. */
  readonly onPage?: (count: number) => void;
}

interface Outcome {
  readonly line: string | null;
  readonly failure: Parameters<ExtractRun['onError']>[0] | null;
}

/** Reads the pages and gives one JSON line for each, in the order of the input. A page that fails is reported and the others go on. */
export async function* extractPages(pages: AsyncIterable<PageInput> | Iterable<PageInput>, run: ExtractRun): AsyncGenerator<string> {
  const underWay: Promise<Outcome>[] = [];
  let count = 0;
  const next = async (): Promise<string | null> => {
    const { line, failure } = (await underWay.shift()) as Outcome;
    if (failure !== null) run.onError(failure);
    run.onPage?.((count += 1));
    return line;
  };
  for await (const page of pages) {
    underWay.push(read(page, run));
    if (underWay.length < run.atOnce) continue;
    const line = await next();
    if (line !== null) yield line;
  }
  while (underWay.length > 0) {
    const line = await next();
    if (line !== null) yield line;
  }
}

async function read(page: PageInput, run: ExtractRun): Promise<Outcome> {
  if ('error' in page) return { line: null, failure: { url: null, file: null, error: page.error } };
  try {
    const { record, error } = await readRecord(await loadPage(page.file), page.url, run);
    return { line: `${JSON.stringify(record)}\n`, failure: error === null ? null : { ...page, error } };
  } catch (cause) {
    const error = cause instanceof DiembaoError ? cause : new RejectedError(messageOf(cause), { code: 'unreadable-page', cause });
    return { line: null, failure: { ...page, error } };
  }
}
