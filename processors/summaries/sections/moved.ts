import type { Sentence } from '../../../infra/reports/index.ts';
import type { Row } from '../questions/question.ts';
import { storyName, type ToldStory } from '../reading/stories.ts';
import { change, shareChange, smallBelow } from '../sheet/compare.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';

/** A unit's critical documents, or a topic's negative ones, that are more or fewer than in the period before. */
export interface Moved {
  readonly of: 'unit' | 'topic';
  readonly id: string;
  readonly series: string;
  readonly up: boolean;
}

/** A change of fewer documents is none to explain. */
const leastMoved = 2;
/** It is told in full where the stories are. */
const longestName = 45;
const columns = { unit: 'critical', topic: 'negative' } as const;
const wholes = { unit: 'documents', topic: 'read' } as const;

/** The row of the question `movers` that tells what moved it. */
export const moverOf = (series: string, up: boolean): string => `${series}/${up ? 'up' : 'down'}`;

/** Those that changed, most first. */
export function mostChanged({ rows }: Answer, of: Moved['of']): Moved[] {
  const number = (row: Row, name: string): number => Number(row[name]);
  const by = rows.map((row) => ({ id: String(row['id']), by: number(row, columns[of]) - number(row, `${columns[of]}Before`) }));
  return by.filter(({ by: moved }) => Math.abs(moved) >= leastMoved).sort((left, right) => Math.abs(right.by) - Math.abs(left.by) || (left.id < right.id ? -1 : 1)).map(({ id, by: moved }) => ({ of, id, series: `${of}/${id}`, up: moved > 0 }));
}

/** One sentence: how it changed, and because of which story. */
export function inShort(sheet: Sheet, counted: Answer, moved: Answer, one: Moved, told: ReadonlyMap<string, ToldStory>): Sentence {
  const { tone: say } = sheet.words;
  const { of, id, up } = one;
  const { story, row, by } = storyOf(sheet, moved, one);
  const templates = of === 'unit' ? { alone: say.unitShort, because: up ? say.unitBecause : say.unitBecauseGone } : { alone: say.topicShort, because: up ? say.topicBecause : say.topicBecauseGone };
  const slots = { subject: of === 'unit' ? sheet.unit(id) : sheet.topic(id), documents: sheet.count(counted, `${columns[of]}:${id}`), before: sheet.count(counted, `${columns[of]}Before:${id}`) };
  // A story of one document moves nothing.
  if (story === null || by < leastMoved || !told.get(story)?.head) return sheet.say(`tone.short.${of}.${id}`, templates.alone, slots);
  const head = told.get(story)?.head;
  return sheet.say(`tone.short.${of}.${id}`, templates.because, { ...slots, story: storyName(sheet, story, told.get(story), longestName), now: sheet.count(moved, `documents:${row}`), then: sheet.count(moved, `documentsBefore:${row}`) }, head ? [head.id] : []);
}

/** The same in two sentences, with the share. */
export function explained(sheet: Sheet, counted: Answer, moved: Answer, one: Moved, told: ReadonlyMap<string, ToldStory>): Sentence[] {
  const { tone: say } = sheet.words;
  const { of, id } = one;
  const slots = { change: change(sheet, counted, columns[of], id), [columns[of]]: sheet.count(counted, `${columns[of]}:${id}`), [of]: of === 'unit' ? sheet.unit(id) : sheet.topic(id) };
  const changed = hasShares(sheet, counted, one) ? sheet.say(`tone.${of}.${id}`, say[`${of}Moved`], { ...slots, shareChange: shareChange(sheet, counted, columns[of], wholes[of], id) }) : sheet.say(`tone.${of}.${id}`, say[`${of}MovedSmall`], slots);
  const { story, row, by } = storyOf(sheet, moved, one);
  const head = story === null ? undefined : told.get(story)?.head;
  // Without an article of this period it has no name: that it is of posts alone would be a guess.
  if (story === null || by < leastMoved || !head) return [changed];
  return [changed, sheet.say(`tone.${of}.${id}.because`, say.because, { story: storyName(sheet, story, told.get(story)), documents: sheet.count(moved, `documents:${row}`), before: sheet.count(moved, `documentsBefore:${row}`) }, [head.id])];
}

/** Whether there are enough documents, now and before, to compare shares. */
export const hasShares = (sheet: Sheet, counted: Answer, { of, id }: Moved): boolean => Math.min(sheet.value(counted, `${wholes[of]}:${id}`), sheet.value(counted, `${wholes[of]}Before:${id}`)) >= smallBelow;

function storyOf(sheet: Sheet, moved: Answer, { series, up }: Moved): { readonly story: string | null; readonly row: string; readonly by: number } {
  const row = moverOf(series, up);
  // What is of one story all moves with it.
  if (sheet.scope.story !== '') return { story: null, row, by: 0 };
  const story = moved.rows.find((one) => one['id'] === row)?.['story'];
  return { story: typeof story === 'string' ? story : null, row, by: Math.abs(sheet.value(moved, `diff(documents,documentsBefore):${row}`)) };
}
