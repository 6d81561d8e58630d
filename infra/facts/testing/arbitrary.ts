import fc from 'fast-check';
import { verdicts, type FactCheck, type PublishedRecord } from '../../contracts/index.ts';
import { normaliseText } from '../../text/index.ts';

/* Facts as people could write them, for the round trips: every letter and mark, what spreadsheets run, what ends a script. */

const awkward = ['=1+1', ';=1+1', '\t@x', '\n=1', '+84', '-4,2', '@sum', "'=x", '"', '""', ';', ',', '\t', '</script>', '<!--', '&quot;', '\n', '1.250', '007', 'TRUE', '31/03/2026', 'ế', 'đ', '🐟', '{', '[', '\\', "'", '_x000D_', '_x0041_'];
const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...awkward));
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => normaliseText(pieces.join('')).replace(/[\uFFFD\uFFFE\uFFFF]|\p{Cs}/gu, ''));
const line = text.map((each) => normaliseText(each.replace(/\s+/g, ' ')));
const filled = line.map((each) => (each === '' ? 'hư cấu' : each));
const day = fc.date({ min: new Date('1945-09-02'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const url = fc.option(fc.stringMatching(/^[a-z0-9]{1,10}$/).map((path) => `https://hu-cau.example/${path}?a=1&b=%20`), { nil: null });
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), { maxLength: 3 });

export const arbitraryFactCheck: fc.Arbitrary<FactCheck> = fc.record({ id: filled, claim: text.map((each) => each || 'Điều hư cấu.'), verdict: fc.constantFrom(...verdicts), explanation: text, source: line, url, date: day, topic: line, units: ids });

export const arbitraryRecord: fc.Arbitrary<PublishedRecord> = fc.record({ id: filled, subject: text.map((each) => each || 'chỉ tiêu hư cấu'), value: filled, unit: line, place: line, period: line, source: text, url, date: day, units: ids });
