import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { someAlert, someBrief, someDocument, someLine, someOccurrence, someWhole, now } from './testing/brief.ts';
import { compose, composeDigest, type Brief, type Message } from './index.ts';

const nasty = fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' style='x", '</td></tr></table>', '<!--', ']]>', '&lt;b&gt;', 'javascript:alert(1)', 'https://evil.example/"onclick="x', '\r\nBcc: x@evil.example\r\n\r\n', '\u202Eevil\u2066', '\u2028', '\u0000', '${x}', '$&$1', '[chữ](https://evil.example)', '\uD800', 'e\u0301'.repeat(50), 'ư'.repeat(400), 'x '.repeat(400), '-'.repeat(80));
const word = fc.oneof({ weight: 2, arbitrary: nasty }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) }, { weight: 1, arbitrary: fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join('')) });
const count = fc.integer({ min: 0, max: 2_000_000 });

const briefs: fc.Arbitrary<Brief> = fc
  .record({
    language: fc.constantFrom('vi' as const, 'en' as const), purpose: fc.constantFrom('first' as const, 'update' as const, 'repeat' as const, 'over' as const), severity: fc.constantFrom('info' as const, 'warning' as const, 'critical' as const),
    code: fc.oneof(word, fc.constantFrom('strong-flag', 'spike.story', 'spike.unit', 'swing.tone', 'named', 'revised.removed', 'deadline.case', 'source-silent.silent', 'grafana', 'sql')),
    values: fc.array(word, { minLength: 14, maxLength: 14 }), words: fc.array(word, { minLength: 14, maxLength: 14 }), state: fc.constantFrom('open' as const, 'acknowledged' as const, 'closed' as const),
    occurrences: count, told: count, until: fc.option(fc.integer({ min: now - 1e9, max: now + 1e9 })), kind: fc.constantFrom('article' as const, 'post' as const),
  })
  .map(({ language, purpose, severity, code, values, words, state, occurrences, told, until, kind }) => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = '', m = '', n = ''] = words;
    const names = ['title', 'outlet', 'unit', 'units', 'topic', 'case', 'documents', 'outlets', 'due', 'before', 'since', 'hour', 'over', 'name'];
    const said = { code, values: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) };
    return someBrief({
      purpose, until, recipient: { id: 'lan', name: a, language }, others: [a, b, c], because: { kind: 'handed-over', roster: d, step: 1 },
      whole: someWhole({ alert: someAlert({ severity, state, occurrences, told, labels: { unit: [e], topic: [f], outlet: [g], kind: [h] } }), occurrences: [someOccurrence({ said, labels: { outlet: [g] } })], timeline: [someLine('handed-over', { by: i, detail: { to: 'lan', why: j } })] }),
      names: { unit: () => e, topic: () => f, source: () => g, person: (id) => id, rule: () => k },
      story: { id: l, title: l, documents: occurrences, originals: told, reprints: 3, outlets: 2, since: now - 1 },
      documents: [someDocument({ id: m, kind, outlet: g, reach: h, title: m, passage: n, address: a }), someDocument({ kind, address: `https://tin.example/${b}`, title: c, passage: d })],
      fact: { kind: 'fact-check', id: 'f1', text: i, verdict: j, date: k, url: l }, link: `https://diembao.example/alert/${m}`, console: `https://diembao.example/${n.slice(0, 20)}`, office: { name: b, timezone: 'Asia/Ho_Chi_Minh' },
    });
  });

const tags = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'div', 'table', 'tr', 'td', 'p', 'h1', 'h2', 'a', 'span']);
const attributes = new Set(['lang', 'dir', 'charset', 'name', 'content', 'class', 'style', 'role', 'width', 'cellpadding', 'cellspacing', 'border', 'bgcolor', 'align', 'href', 'aria-hidden']);

/** Styles, which no outside word may change. */
function checkHtml(html: string, styles: ReadonlySet<string>): void {
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, given) {
      expect(tags).toContain(name);
      for (const [attribute, value] of Object.entries(given)) {
        expect(attributes).toContain(attribute);
        if (attribute === 'href') expect(value).toMatch(/^https?:\/\/[^\s"'<>`\\]+$/);
        if (attribute === 'style') expect(styles).toContain(value);
      }
      if (name !== 'meta') open.push(name);
    },
    onclosetag(name) { if (name !== 'meta') expect(open.pop()).toBe(name); },
  });
  parser.end(html);
  expect(open).toEqual([]);
}

function check(message: Message, styles: ReadonlySet<string>): void {
  const { title, lead, short, text, html } = message;
  expect([title.length <= 120, lead.length <= 160, short.length <= 300]).toEqual([true, true, true]);
  for (const line of [title, lead, short]) expect(line).not.toMatch(/[\x00-\x1F\x7F\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
  expect(title.trim()).not.toBe('');
  for (const line of text.split('\n')) if (!/^\s*https?:\/\/\S+$/.test(line)) expect(line.length).toBeLessThanOrEqual(72);
  checkHtml(html, styles);
}

const stylesOf = (html: string): string[] => [...html.matchAll(/style="([^"]*)"/g)].map(([, style = '']) => style.replaceAll('&#39;', "'"));
const digest = (list: readonly Brief[]): Message => composeDigest(list, { recipient: { id: 'x', name: 'x', language: 'vi' }, office: someBrief().office, console: someBrief().console, now, total: list.length + 2 });

describe('whatever stands in what an alert speaks of', () => {
  const severities = ['info', 'warning', 'critical'] as const;
  const plain = severities.flatMap((severity) => (['first', 'update'] as const).map((purpose) => someBrief({ purpose, whole: someWhole({ alert: someAlert({ severity }) }) })));
  const styles = new Set([...plain.map((brief) => compose(brief)), digest(plain)].flatMap(({ html }) => stylesOf(html)));

  it('the message keeps its form and its bounds', () => {
    fc.assert(fc.property(briefs, (brief) => check(compose(brief), styles)), { numRuns: 150 });
  }, 60_000);
  it('so does a digest', () => {
    fc.assert(fc.property(fc.array(briefs, { maxLength: 4 }), (list) => check(digest(list), styles)), { numRuns: 30 });
  }, 60_000);
  it('the same brief is the same message', () => {
    fc.assert(fc.property(briefs, (brief) => { expect(compose(brief)).toEqual(compose(brief)); }), { numRuns: 20 });
  });
  it('the link of an SMS is whole or not there', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (length) => {
      const link = `https://diembao.example/alert/${'a'.repeat(length)}`;
      const { short } = compose(someBrief({ link }));
      expect(short.includes(link) || !short.includes('https://')).toBe(true);
      if (length < 150) expect(short).toContain(link);
    }));
  });
});
