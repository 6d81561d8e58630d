import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { modelText, type Report } from '../../../infra/reports/index.ts';
import { article, figure, monday, sentence, shown, smallReport, text } from '../../../infra/reports/testing/small-report.ts';
import { checkFile, type FileFormat } from './index.ts';
import { asDocx, asHtml, asPdf } from './testing/files.ts';

/** Without marks over letters, so that the plainest PDF can hold it. */
const english = (): Report => smallReport({
  language: 'en',
  letterhead: { ...smallReport().letterhead, number: '12', subject: 'Week 46 of 2026', recipients: [], signer: { title: [], name: '' } },
  sections: [
    { id: 'overview', title: 'Overview', blocks: [
      { kind: 'paragraph', sentences: [sentence('overview.volume', [text('There were '), shown('all', '1,204'), text(' documents, up '), shown('change', '12.5%'), text(', most in '), { kind: 'link', href: article.url, document: 'd-1', text: 'Tan Hai Courier' }, text('.')])] },
      { kind: 'table', id: 'topics', caption: 'By topic', head: ['Topic', 'Documents'], widths: [3, 1], rows: [['Labour', '37'], ['Justice', '45']].map(([name = '', count = '']) => [{ pieces: [{ kind: 'name', of: 'topic', id: name, text: name }], align: 'left' }, { pieces: [shown(name.toLowerCase(), count)], align: 'right' }]) },
    ] },
    { id: 'stories', title: 'Stories', blocks: [{ kind: 'list', numbered: true, items: [[sentence('stories.1', [{ kind: 'quote', document: 'd-1', text: 'The bridge opened ten days early.' }], { from: 'extract' }), sentence('stories.1.date', [text('Published '), { kind: 'date', at: monday, text: '16 November 2026' }, text('.')])]] }] },
  ],
  figures: { all: figure('all', 1204), change: figure('change', 0.125, { unit: 'share' }), labour: figure('labour', 37), justice: figure('justice', 45) },
});

const writers: Readonly<Record<Exclude<FileFormat, 'json'>, (report: Report) => Uint8Array>> = { html: asHtml, docx: asDocx, pdf: asPdf };
const latin = { of: (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1'), to: (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'latin1')) };

/** The file with other words in it, as somebody could write them there. */
function tampered(bytes: Uint8Array, format: FileFormat, from: string, to: string): Uint8Array {
  const swap = (part: Uint8Array): Uint8Array => {
    const before = latin.of(part);
    expect(before).toContain(from);
    return latin.to(before.replace(from, to));
  };
  if (format !== 'docx') return swap(bytes);
  const files = unzipSync(bytes);
  const name = from.startsWith('http') ? 'word/_rels/document.xml.rels' : 'word/document.xml';
  return zipSync({ ...files, [name]: swap(files[name] ?? new Uint8Array()) });
}
const codes = async (bytes: Uint8Array, format: FileFormat, report: Report): Promise<string[]> => [...new Set((await checkFile(bytes, format, report)).map(({ code }) => code))];

describe.each(Object.entries(writers))('a finished file in %s', (name, write) => {
  const format = name as FileFormat;

  it('that says what the report says has no problem', async () => {
    expect(await checkFile(write(english()), format, english())).toEqual([]);
  });

  it('with another figure, more or fewer digits of it, a sign, another date or quote is caught', async () => {
    const changes: readonly [string, string][] = format === 'docx'
      ? [['1,2', '1,3'], ['>04<', '>05<'], ['>37<', '>38<'], ['>37<', '>137<'], ['>37<', '>370<'], ['>37<', '>3,7<'], ['>37<', '>-37<'], ['12.', '13.'], ['>16 <', '>17 <'], ['bridge', 'tunnel']]
      : [['1,204', '1,205'], ['1,204', '11,204'], ...['38', '137', '370', '3,7', '-37'].map((to): [string, string] => (format === 'pdf' ? ['(37)', `(${to})`] : ['>37<', `>${to}<`])), ['12.5%', '13.5%'], ['16 November', '17 November'], ['bridge', 'tunnel']];
    for (const [from, to] of changes) expect(await codes(tampered(write(english()), format, from, to), format, english()), `${from} to ${to}`).not.toEqual([]);
  });

  it('with a link that leads elsewhere, or one more, is caught', async () => {
    expect(await codes(tampered(write(english()), format, article.url, 'https://khac.example/x'), format, english())).toEqual(['file-link-unknown', 'file-link-lacks']);
  });

  it('with a number that nobody counted beside the sentences is caught', async () => {
    const more = english();
    const extra: Report = { ...more, sections: more.sections.map((section) => ({ ...section, title: section.id === 'stories' ? 'Stories: 4096' : section.title })) };
    expect(await codes(write(extra), format, more)).toEqual(['file-number-unknown']);
  });

  it('whose report has another figure than was drawn is caught', async () => {
    const report = english();
    const other: Report = { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: [...block.rows].reverse() } : block)) })) };
    expect(await codes(write(report), format, other)).toEqual(['file-disordered']);
    expect(await codes(write(english()), format, { ...report, sections: [{ id: 'x', title: 'X', blocks: [{ kind: 'note', sentences: [sentence('x', [text('Nothing of this.')])] }] }, ...report.sections] })).toEqual(['file-lacks']);
  });

  it('that is none is said', async () => {
    expect(await codes(new Uint8Array([255, 254, 0, 1]), format, english())).toEqual(['file-unreadable']);
  });
});

it('Vietnamese is found whatever way its marks are written', async () => {
  const report = smallReport();
  for (const format of ['html', 'docx'] as const) {
    expect(await checkFile(writers[format](report), format, report)).toEqual([]);
    const apart: Report = JSON.parse(JSON.stringify(report).normalize('NFD')) as Report;
    expect(await checkFile(writers[format](apart), format, report)).toEqual([]);
  }
});

it('JSON is the report itself', async () => {
  const bytes = (report: Report): Uint8Array => new TextEncoder().encode(modelText(report));
  expect(await checkFile(bytes(english()), 'json', english())).toEqual([]);
  expect(await codes(bytes({ ...english(), figures: { ...english().figures, labour: figure('labour', 38) } }), 'json', english())).toEqual(['file-differs']);
  expect(await codes(new TextEncoder().encode('{}'), 'json', english())).toEqual(['file-unreadable']);
});
