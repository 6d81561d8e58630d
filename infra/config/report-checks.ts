import { entriesAt, registersOf, textAt, textsAt, unknownNames, type Add, type Path, type Register } from './alert-names.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { templateProblems } from './report-template-checks.ts';
import { describeValue } from './shorten.ts';

/** How the time of each kind is written. */
const forms: Readonly<Record<string, { readonly fits: RegExp; readonly rule: string }>> = {
  daily: { fits: /^(?:[a-z,]+ )?\d\d:\d\d$/, rule: 'a daily report is made at a time, on some weekdays where you name them: "07:00" or "mon,tue,wed,thu,fri 07:00"' },
  weekly: { fits: /^[a-z]+ \d\d:\d\d$/, rule: 'a weekly report is made on one weekday: "mon 07:00"' },
  monthly: { fits: /^\d+ \d\d:\d\d$/, rule: 'a monthly report is made on a day of the next month: "3 07:00"' },
  quarterly: { fits: /^\d+ \d\d:\d\d$/, rule: 'a quarterly report is made on a day of the month after: "5 07:00"' },
  yearly: { fits: /^\d\d:\d\d$/, rule: 'a yearly report is made some days (`draftDays`) before each of `deadlines`; give the time only: "07:00"' },
};
const longest: Readonly<Record<number, number>> = { 2: 28, 4: 30, 6: 30, 9: 30, 11: 30 };

/** What a schema cannot see of `reports`: people that must be there, times that fit their kind, days that no year has, the same report twice. */
export function reportProblems(file: LocatedYaml, add: Add): Problem[] {
  const { person, roster, receiver, unit } = registersOf(file);
  const of: Readonly<Record<string, Register>> = { person, duty: roster, deputy: roster, receiver };
  const lines = entriesAt(file, ['reports', 'schedule']);
  return [
    ...lines.flatMap(({ path }) => [
      ...textsAt(file, [...path, 'to']).flatMap(({ path: place, text }) => {
        const [kind = '', id = ''] = text.split(':');
        return of[kind] === undefined || id === '' ? [] : unknownNames([{ path: place, text: id }], of[kind], add);
      }),
      ...unknownNames(textsAt(file, [...path, 'unit']), unit, add),
      ...timeProblems(file, path, add),
    ]),
    ...twice(file, lines.map(({ path }) => path), add),
    ...templateProblems(file, add),
    ...textsAt(file, ['reports', 'deadlines']).flatMap(({ path, text }) => {
      const [day = 0, month = 0] = text.split('/').map(Number);
      return day > (longest[month] ?? 31) ? [add(path, { kind: 'not-allowed', rule: 'this day is not in every year: give day and month, for example "25/11"', found: describeValue(text) })] : [];
    }),
  ];
}

function timeProblems(file: LocatedYaml, path: Path, add: Add): Problem[] {
  const [kind = '', at] = [textAt(file, [...path, 'kind']), textAt(file, [...path, 'at'])];
  const form = forms[kind];
  // Where it is no time at all, that has been said already.
  if (form === undefined || at === undefined || !/^(?:[a-z,]+ |\d+ )?\d\d:\d\d$/.test(at) || form.fits.test(at)) return [];
  return [add([...path, 'at'], { kind: 'not-allowed', rule: form.rule, found: describeValue(at) })];
}

/** One report of a kind and subject in a language, whether that is named or the office's: a second line would be made never, or be the same report once more. */
function twice(file: LocatedYaml, lines: readonly Path[], add: Add): Problem[] {
  const usual = { unit: '', topic: '', language: textAt(file, ['office', 'language']) ?? 'vi' };
  const first = new Map<string, Path>();
  return lines.flatMap((path) => {
    const kind = textAt(file, [...path, 'kind']);
    const key = [kind, ...(['unit', 'topic', 'language'] as const).map((name) => textAt(file, [...path, name]) ?? usual[name])].join('/');
    const earlier = first.get(key);
    if (kind === undefined) return [];
    if (earlier === undefined) first.set(key, path);
    return earlier === undefined ? [] : [add([...path, 'kind'], { kind: 'not-allowed', rule: `line ${String(file.positionOf(earlier).line)} makes the same report: put both lists of \`to\` there`, found: describeValue(kind) })];
  });
}
