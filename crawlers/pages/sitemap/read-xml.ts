import { Parser } from 'htmlparser2';
import { mostEntries, type SitemapChild, type SitemapEntry, type SitemapReading } from './entry.ts';
import { XmlNames } from './xml-names.ts';

const slice = 65_536;
const longestField = 8_192;
/** A sitemap is four elements deep; the parser's own stack would be slow where a hostile one is not. */
const deepest = 200;

type Field = 'loc' | 'lastmod' | 'title' | 'published' | 'language';
const fields: ReadonlyMap<string, Field> = new Map([['core:loc', 'loc'], ['core:lastmod', 'lastmod'], ['news:title', 'title'], ['news:publication_date', 'published'], ['news:language', 'language']]);

/**
 * Reads any text as a sitemap as far as it makes sense: stray ampersands, unclosed elements, a missing root and a broken end do not
 * matter. Null when nothing in it is a sitemap. Yields to the event loop as it goes.
 */
export async function readXml(text: string): Promise<SitemapReading | null> {
  const builder = new Builder();
  const parser = new Parser(
    { onopentag: (name, attributes) => builder.open(name, attributes), ontext: (data) => builder.text(data), onclosetag: (name) => builder.close(name) },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && !builder.done; at += slice) {
    if (at > 0) await new Promise(setImmediate);
    parser.write(text.slice(at, at + slice));
  }
  if (!builder.done) {
    builder.cutOff();
    parser.end();
  }
  return builder.result();
}

class Builder {
  readonly #names = new XmlNames();
  readonly #entries: SitemapEntry[] = [];
  readonly #children: SitemapChild[] = [];
  readonly #warnings = new Set<string>();
  #root = false;
  #ending = false;
  #depth = 0;
  #other = 0;
  #block: { readonly kind: 'url' | 'sitemap'; readonly values: Partial<Record<Field, string>> } | null = null;
  #field: { readonly key: Field; text: string } | null = null;

  get done(): boolean {
    return this.#depth > deepest || this.#entries.length >= mostEntries || this.#children.length >= mostEntries;
  }

  open(raw: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth === deepest + 1) this.#warnings.add('elements too deep: the rest is not read');
    if (this.done) return;
    this.#names.declare(attributes);
    const { space, name } = this.#names.read(raw);
    if (space === 'other') this.#other += 1;
    if (this.#other > 0) return;
    if (space === 'core' && (name === 'urlset' || name === 'sitemapindex')) this.#root = true;
    else if (space === 'core' && (name === 'url' || name === 'sitemap')) {
      if (this.#block !== null) this.#end('unclosed elements closed');
      this.#block = { kind: name, values: {} };
    } else {
      const key = fields.get(`${space}:${name}`);
      // Without its namespace, a news title is still a title; a date of publication has no other meaning.
      const loose = key ?? (space === 'core' && this.#block !== null ? fields.get(`news:${name}`) : undefined);
      if (this.#block !== null && loose !== undefined) {
        this.#keep();
        this.#field = { key: loose, text: '' };
      }
    }
  }

  text(data: string): void {
    if (this.#field === null || this.#other > 0 || this.#field.text.length >= longestField) return;
    this.#field.text = (this.#field.text + data).slice(0, longestField);
  }

  /** What closes from now on was never closed: the text has ended. */
  cutOff(): void {
    this.#ending = true;
  }

  close(raw: string): void {
    this.#depth -= 1;
    if (this.#depth >= deepest) return;
    const { space, name } = this.#names.read(raw);
    if (space === 'other') {
      this.#other = Math.max(0, this.#other - 1);
      return;
    }
    if (this.#other > 0) return;
    if (this.#ending && (name === 'urlset' || name === 'sitemapindex')) this.#warnings.add('the file is cut off');
    // An entry that the file breaks off in may have half an address.
    if (this.#ending) this.#field = null;
    else this.#keep();
    if (space === 'core' && this.#block?.kind === name) this.#end(this.#ending ? 'the file is cut off' : null);
  }

  result(): SitemapReading | null {
    if (!this.#root && this.#entries.length === 0 && this.#children.length === 0) return null;
    if (!this.#root) this.#warnings.add('no root element');
    if (this.#entries.length >= mostEntries) this.#warnings.add(`only the first ${mostEntries} entries are read`);
    return { entries: this.#entries, children: this.#children, warnings: [...this.#warnings] };
  }

  #keep(): void {
    if (this.#field === null || this.#block === null) return;
    this.#block.values[this.#field.key] ??= this.#field.text.trim();
    this.#field = null;
  }

  #end(warning: string | null): void {
    if (this.#block === null) return;
    this.#keep();
    const { kind, values: { loc = '', lastmod = '', title = '', published = '', language = '' } } = this.#block;
    this.#block = null;
    if (warning !== null) {
      this.#warnings.add(warning);
      if (loc === '') return;
    }
    if (kind === 'sitemap') this.#children.push({ loc, lastmod });
    else this.#entries.push({ loc, lastmod, title, published, language });
  }
}
