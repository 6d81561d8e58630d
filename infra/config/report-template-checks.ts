import { entriesAt, textAt, textsAt, unknownNames, type Add, type Path, type Register } from './alert-names.ts';
import { nearest } from './edit-distance.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { annexOf, detailedSectionIds, reportSectionIds, subjectSlots } from './report-sections.ts';
import { describeValue } from './shorten.ts';

const details = detailedSectionIds.map(annexOf);
const section = (known: readonly string[]): Register => ({ what: 'section', known, section: null });

/** What a schema cannot see of `reports.templates`: sections that there are none of or that stand twice, and words of a subject that nothing is put in for. */
export function templateProblems(file: LocatedYaml, add: Add): Problem[] {
  const templates = entriesAt(file, ['reports', 'templates']);
  return templates.flatMap(({ path }, index) => {
    const kind = textAt(file, [...path, 'kind']);
    const earlier = templates.slice(0, index).find((other) => textAt(file, [...other.path, 'kind']) === kind);
    const again = kind === undefined || earlier === undefined ? [] : [add([...path, 'kind'], { kind: 'not-allowed', rule: `line ${String(file.positionOf(earlier.path).line)} has the template of this kind: put both together`, found: describeValue(kind) })];
    const lists = kind === 'dossier'
      // Its sections follow its matter.
      ? ['body', 'annex', 'leaveOut'].filter((key) => entriesAt(file, [...path, key]).length > 0).map((key) => add([...path, key], { kind: 'not-allowed', rule: 'a dossier has the sections that its case or statement needs: set its symbol, type, signer or recipients only', found: key }))
      : [...unknownNames(textsAt(file, [...path, 'body']), section(reportSectionIds), add), ...unknownNames([...textsAt(file, [...path, 'annex']), ...textsAt(file, [...path, 'leaveOut'])], section([...reportSectionIds, ...details]), add), ...twice(file, path, add)];
    return [...again, ...lists, ...subjectProblems(file, [...path, 'subject'], add)];
  });
}

/** One place for a section: body or annex. */
function twice(file: LocatedYaml, path: Path, add: Add): Problem[] {
  const first = new Map<string, Path>();
  return ['body', 'annex'].flatMap((key) => textsAt(file, [...path, key])).flatMap(({ path: place, text }) => {
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, place);
    return earlier === undefined ? [] : [add(place, { kind: 'not-allowed', rule: `this section stands on line ${String(file.positionOf(earlier).line)} already: name it once`, found: describeValue(text) })];
  });
}

function subjectProblems(file: LocatedYaml, path: Path, add: Add): Problem[] {
  const subject = textAt(file, path);
  if (subject === undefined) return [];
  const known: readonly string[] = subjectSlots;
  const unknown = [...subject.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name).filter((name) => !known.includes(name));
  const like = nearest(unknown[0] ?? '', known);
  const rules = [
    ...(unknown.length === 0 ? [] : [`nothing is put in for {${unknown[0] ?? ''}}${like === null ? '' : `, did you mean {${like}}?`}: write ${known.map((name) => `{${name}}`).join(', ')}`]),
    // A number that is none of the period's is refused by the check before anything is sent.
    ...(/\p{Nd}/u.test(subject) ? ['numbers come from the period alone: write {week}, {month}, {quarter} or {year} instead'] : []),
  ];
  return rules.map((rule) => add(path, { kind: 'not-allowed', rule, found: describeValue(subject) }));
}
