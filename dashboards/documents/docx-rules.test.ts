import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from './index.ts';
import { busyWeek, emptyWeek, fullWeek, longParagraphs, manyUnits, oneUnit } from './testing/reports.ts';
import { wordProblems } from './testing/word-rules.ts';

describe('a DOCX that Word opens without repair', () => {
  it.each([['full', fullWeek('vi')], ['English', fullWeek('en')], ['empty', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()], ['busy, with an annex', busyWeek()], ['dossier', longParagraphs()]] as const)('breaks none of its rules: %s', async (_, report) => {
    expect(wordProblems(await writeDocx(report))).toEqual([]);
  });

  it('is known from one that breaks them', async () => {
    const whole = await writeDocx(oneUnit());
    const broken = (path: string, change: (xml: string) => string): string[] => {
      const files = unzipSync(whole);
      const before = strFromU8(files[path] ?? new Uint8Array());
      expect(change(before)).not.toBe(before);
      return wordProblems(zipSync({ ...files, [path]: strToU8(change(before)) }));
    };
    const document = 'word/document.xml';
    expect(broken(document, (xml) => xml.replace(/(<w:pStyle w:val="AfterTable"\/>)(<w:keepNext\/>)/, '$2$1'))).toEqual(['word/document.xml: w:pPr: w:pStyle stands too late']);
    expect(broken(document, (xml) => xml.replace('w:val="Caption"', 'w:val="Kaption"'))).toEqual(['style Kaption is not there']);
    expect(broken(document, (xml) => xml.replace(/r:embed="[^"]*"/, 'r:embed="rIdNone"'))).toEqual(['word/document.xml: relationship rIdNone is not there']);
    expect(broken(document, (xml) => xml.replace(/<w:tc>((?!<\/w:tc>).)*<\/w:tc>/, ''))).toContain('a row of 1 columns in a table of 2');
    expect(broken(document, (xml) => xml.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="99"'))).toEqual(['numbering 99 is not there']);
    expect(broken('word/_rels/document.xml.rels', (xml) => xml.replace('media/', 'medium/'))).toHaveLength(1);
    expect(broken('word/styles.xml', (xml) => xml.replace('w:styleId="Caption"', 'w:styleId="Picture"'))).toContain('style Picture twice');
  });
});
