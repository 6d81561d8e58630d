import { DiembaoError, messageOf, RejectedError } from '../../../infra/contracts/index.ts';
import type { HttpClient } from '../../../infra/http/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../../contract/collector.ts';
import { readEntries, requireHolder, type SocialEntry } from '../edge/index.ts';
import { openReader } from './open-reader.ts';
import { forumOptions, type ForumOptions } from './options.ts';
import type { Ask, ForumReader, Thread, ThreadRead } from './reader.ts';
import { loginWall } from './refusals.ts';
import { ThreadMemory } from './thread-memory.ts';

const accept = 'text/html, application/xhtml+xml, application/json;q=0.9, application/vnd.api+json;q=0.9';

/**
 * The collector of kind `forum`: a public list of threads, then the posts of those that changed since the last poll, a few threads a
 * poll. Which threads were read is remembered while the program runs; after a start they are read again, as many a poll.
 * @throws {RejectedError} `login-wall`, `no-threads`, `not-json`, `bad-options`, `holder-required`
 */
export function createForumCollector({ zone = 'Asia/Ho_Chi_Minh' }: { readonly zone?: string } = {}): Collector {
  const memories = new Map<string, ThreadMemory>();
  const memoryOf = (source: Source): ThreadMemory => {
    const known = memories.get(source.id) ?? new ThreadMemory();
    memories.set(source.id, known);
    return known;
  };
  return {
    kind: 'forum',
    social: true,
    options: forumOptions,
    async poll(source: Source, { http, privacy, state, now, signal }: PollContext): Promise<PollResult> {
      requireHolder(source);
      const options = optionsOf(source);
      const reader = openReader(options, { zone, now });
      const memory = memoryOf(source);
      const ask = asking(http, signal);
      const response = await walled(() => http.request({ url: reader.listing(source.url), etag: state.etag, lastModified: state.lastModified, headers: { accept }, signal }));
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      const due = memory.due(await reader.threads({ body: response.text(), url: response.url }), now());
      const entries: SocialEntry[] = [];
      const warnings: string[] = [];
      const done: (() => void)[] = [];
      let failed: DiembaoError | null = null;
      for (const thread of due.slice(0, options.most)) {
        signal.throwIfAborted();
        let read: ThreadRead;
        try {
          read = await readOn(reader, thread, memory.placeOf(thread), ask);
        } catch (error) {
          if (signal.aborted || !(error instanceof DiembaoError)) throw error;
          warnings.push(`a thread was not read: ${messageOf(error)}`.slice(0, 300));
          // What will not change is not asked for again until the list shows a change; what may pass is left for the next poll.
          if (error.policy === 'reject') {
            done.push(() => memory.remember(thread, null, now()));
            continue;
          }
          failed = error;
          break;
        }
        entries.push(...read.entries);
        done.push(() => memory.remember(thread, read.place, now()));
      }
      if (failed !== null && done.length === 0) throw failed;
      const all = due.length <= options.most && failed === null;
      const read = await readEntries(entries, { privacy, base: response.url, zone, now: now() }, signal);
      return {
        status: 'ok', httpStatus: response.status, ...read, warnings,
        // Without them the list comes again in full, and with it the threads that are left.
        etag: all ? response.etag : null,
        lastModified: all ? response.lastModified : null,
        settled: async () => {
          for (const remember of done) remember();
        },
      };
    },

    async presence(address, source, { http, now, signal }) {
      try {
        return await openReader(optionsOf(source), { zone, now }).presence(address, asking(http, signal));
      } catch (error) {
        if (!(error instanceof RejectedError)) throw error;
        return error.code === 'http-404' || error.code === 'http-410' ? 'gone' : 'unknown';
      }
    },
  };
}

/** From where the thread was left; from its beginning where that place is gone. */
async function readOn(reader: ForumReader, thread: Thread, place: string | null, ask: Ask): Promise<ThreadRead> {
  try {
    return await reader.read(thread, place, ask);
  } catch (error) {
    if (place === null || !(error instanceof RejectedError)) throw error;
    return await reader.read(thread, null, ask);
  }
}

/** @throws {RejectedError} `bad-options` */
function optionsOf({ id, options }: Source): ForumOptions {
  const read = forumOptions.safeParse(options ?? {});
  if (read.success) return read.data;
  throw new RejectedError(`Source "${id}" does not say how its forum is read.`, { code: 'bad-options', hint: read.error.issues.map((issue) => `options.${issue.path.join('.')}: ${issue.message}`).join('; ') });
}

const asking = (http: HttpClient, signal: AbortSignal): Ask => async (url) => {
  const response = await walled(() => http.request({ url, headers: { accept }, signal }));
  return { body: response.text(), url: response.url };
};

async function walled<Value>(request: () => Promise<Value>): Promise<Value> {
  try {
    return await request();
  } catch (error) {
    throw error instanceof DiembaoError && error.code === 'http-401' ? loginWall(error) : error;
  }
}
