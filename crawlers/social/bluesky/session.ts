import { askJson, keyExpired, textAt } from '../edge/index.ts';
import { methodUrl, refusals, refused, type Service } from './service.ts';

interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

/**
 * The office's session at a service, opened with its app password when it is first needed and renewed when its token has run out. It
 * lives in memory only. Sources that ask at once share one session: services count the log-ins of a day.
 */
export class Session {
  readonly #identifier: string;
  readonly #password: string;
  #tokens: Promise<Tokens> | null = null;

  constructor(identifier: string, password: string) {
    this.#identifier = identifier;
    this.#password = password;
  }

  /** @throws {RejectedError} `key-expired` where the service refuses the app password */
  async token(at: Service): Promise<string> {
    return (await (this.#tokens ?? this.#keep(this.#open(at)))).access;
  }

  /** Another token than `old`, which the service no longer takes. */
  async renewed(at: Service, old: string): Promise<string> {
    for (;;) {
      const pending = this.#tokens;
      if (pending === null) return await this.token(at);
      const tokens = await pending;
      if (tokens.access !== old) return tokens.access;
      // Somebody else may have begun to renew it in the meantime: then theirs is awaited.
      if (this.#tokens === pending) return (await this.#keep(this.#refresh(at, tokens))).access;
    }
  }

  /** What fails is not kept, so that the next poll tries anew. */
  async #keep(pending: Promise<Tokens>): Promise<Tokens> {
    this.#tokens = pending;
    try {
      return await pending;
    } catch (error) {
      if (this.#tokens === pending) this.#tokens = null;
      throw error;
    }
  }

  async #open({ http, service, signal, now }: Service): Promise<Tokens> {
    const asked = await askJson(http, {
      url: methodUrl(service, 'com.atproto.server.createSession'), method: 'POST', signal, answers: refusals,
      headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: this.#identifier, password: this.#password }),
    });
    if (asked.status === 401 || asked.status === 403) throw keyExpired('Bluesky', ['blueskyIdentifier', 'blueskyPassword']);
    if (!asked.ok) throw refused(asked, now());
    return tokensOf(asked.json);
  }

  async #refresh(at: Service, { refresh }: Tokens): Promise<Tokens> {
    const { http, service, signal, now } = at;
    const asked = await askJson(http, { url: methodUrl(service, 'com.atproto.server.refreshSession'), method: 'POST', signal, answers: refusals, headers: { authorization: `Bearer ${refresh}` } });
    if (asked.ok) return tokensOf(asked.json);
    if (asked.status === 429) throw refused(asked, now());
    return await this.#open(at);
  }
}

function tokensOf(json: unknown): Tokens {
  const tokens = { access: textAt(json, 'accessJwt'), refresh: textAt(json, 'refreshJwt') };
  if (tokens.access === '' || tokens.refresh === '') throw keyExpired('Bluesky', ['blueskyIdentifier', 'blueskyPassword']);
  return tokens;
}
