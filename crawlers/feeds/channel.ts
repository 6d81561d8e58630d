/** What a feed says of itself rather than of its items. */
export interface ChannelFacts {
  readonly language: string | null;
  /** Raw addresses of its WebSub hubs, and the address that it is known by there. */
  readonly hubs: readonly string[];
  readonly self: string | null;
  /** Seconds that it may be kept before it is asked for again (`ttl`, `sy:updatePeriod`). */
  readonly ttlSeconds: number | null;
}

export const noFacts: ChannelFacts = { language: null, hubs: [], self: null, ttlSeconds: null };

const longest = 64;
const mostHubs = 10;
const periods = new Map([['hourly', 3_600], ['daily', 86_400], ['weekly', 604_800], ['monthly', 2_592_000], ['yearly', 31_536_000]]);
const read = new Set(['language', 'ttl', 'sy:updateperiod', 'sy:updatefrequency']);

/** Gathers what stands in a feed outside of its items. */
export class Channel {
  readonly #texts = new Map<string, string>();
  readonly #hubs: string[] = [];
  #self: string | null = null;
  #field: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    // The first one counts: a picture or a text input of the channel has a title and links of its own.
    this.#field = read.has(name) && !this.#texts.has(name) ? name : null;
    if (name === 'link' || name.endsWith(':link')) this.#link(attributes);
  }

  text(data: string): void {
    if (this.#field !== null) this.#texts.set(this.#field, `${this.#texts.get(this.#field) ?? ''}${data}`.trimStart().slice(0, longest));
  }

  close(): void {
    this.#field = null;
  }

  facts(): ChannelFacts {
    const text = (name: string): string => this.#texts.get(name)?.trim() ?? '';
    return { language: text('language').slice(0, 35) || null, hubs: this.#hubs, self: this.#self, ttlSeconds: ttlOf(text) };
  }

  #link(attributes: Readonly<Record<string, string>>): void {
    const href = attributes['href']?.trim() ?? '';
    if (href === '') return;
    const relations = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('hub') && this.#hubs.length < mostHubs) this.#hubs.push(href);
    if (relations.includes('self')) this.#self ??= href;
  }
}

/** `ttl` counts minutes; `sy:updatePeriod` names a time in which the feed changes `sy:updateFrequency` times. The longer wish holds. */
function ttlOf(text: (name: string) => string): number | null {
  const ttl = /^\d{1,9}$/.test(text('ttl')) ? Number(text('ttl')) * 60 : 0;
  const frequency = /^\d{1,6}$/.test(text('sy:updatefrequency')) ? Number(text('sy:updatefrequency')) : 1;
  const period = periods.get(text('sy:updateperiod').toLowerCase()) ?? 0;
  const seconds = Math.max(ttl, frequency === 0 ? 0 : Math.round(period / frequency));
  return seconds === 0 ? null : seconds;
}
