import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Judge } from '../likeness/judge.ts';
import { judgeFile } from '../likeness/open-judge.ts';
import { openRarity } from '../sketch/rarity.ts';
import { evaluate, type Found } from './evaluate.ts';
import { examplesOf, fitJudge } from './fit-judge.ts';
import { inOneFortnight } from './one-fortnight.ts';
import { readClusters, readOwn, type LabelledText } from './read-texts.ts';
import { twinEvents } from './twin-events.ts';

/*
 * `node processors/stories/training/judge.ts CLUSTERS.jsonl`: fits the judge of pairs on the project's own texts and a public set of news
 * clusters, prints what it reaches, and writes likeness/judge.json. Deterministic; about two minutes. Own texts are judged by a judge that
 * has not seen their sets (five folds); the public clusters by the one that is written, whose threshold was chosen on them.
 */
const threshold = 0.28;
const folds = 5;
/** How much each kind of pair counts beside the own texts as they are. */
const shares = { full: 3, lead: 0.5, fortnight: 0.3, twin: 0.5 };

const [clusters] = process.argv.slice(2);
if (clusters === undefined || !existsSync(clusters)) throw new Error('Name the file of news clusters: node processors/stories/training/judge.ts FILE');
const rarity = openRarity();
const confusable = await readOwn('confusable', rarity);
const reprints = await readOwn('reprints', rarity);
const [full, lead] = [await readClusters(clusters, 'full', rarity), await readClusters(clusters, 'lead', rarity)];
const fortnight = inOneFortnight(confusable);

const fit = (own: readonly LabelledText[], near: readonly LabelledText[]): Judge =>
  fitJudge([
    ...examplesOf([...own, ...full, ...lead], (set) => (set === 'lead' ? shares.lead : set === 'full' ? shares.full : 1)),
    ...examplesOf(near.map((text) => ({ ...text, set: 'fortnight' })), () => shares.fortnight).filter(({ label }) => label === 0),
    ...twinEvents(own, shares.twin),
  ], threshold);

const sets = [...new Set(confusable.map(({ set }) => set))];
const foldOf = ({ set }: LabelledText): number => sets.indexOf(set) % folds;
const held: { readonly texts: number; readonly apart: Found; readonly together: Found }[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const judge = fit(confusable.filter((text) => foldOf(text) !== fold), fortnight.filter((text) => foldOf(text) !== fold));
  const own = confusable.filter((text) => foldOf(text) === fold);
  held.push({ texts: own.length, apart: evaluate(own, judge), together: evaluate(fortnight.filter((text) => foldOf(text) === fold), judge) });
  process.stderr.write(`\rfold ${fold + 1} of ${folds}`);
}
process.stderr.write('\n');
const judge = fit(confusable, fortnight);
await writeFile(judgeFile, `${JSON.stringify(judge, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 2)}\n`);
console.log(`written to ${fileURLToPath(judgeFile)}`);

print(`${confusable.length} own texts of ${sets.length} sets of confusable events, held out`, over((fold) => fold.apart));
print('  the same in one fortnight', over((fold) => fold.together));
print(`${reprints.length} own texts with reprints, all in one fortnight`, evaluate(inOneFortnight(reprints.map((text) => ({ ...text, set: text.label }))), judge));
print(`${full.length} public texts, whole`, evaluate(full, judge));
print(`${lead.length} public texts, title and lead`, evaluate(lead, judge));

function over(pick: (fold: (typeof held)[number]) => Found): Found {
  const all = held.reduce((sum, { texts }) => sum + texts, 0);
  const mean = (measure: 'precision' | 'recall'): number => held.reduce((sum, fold) => sum + (fold.texts / all) * pick(fold)[measure], 0);
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), merged: held.flatMap((fold) => pick(fold).merged), reprints: { known: 0, found: 0, wrong: held.reduce((sum, fold) => sum + pick(fold).reprints.wrong, 0) } };
}

function print(name: string, { precision, recall, f1, merged, reprints: { known, found, wrong } }: Found): void {
  console.log(`${name}: BCubed F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}); pairs of events merged ${merged.length}${merged.length > 0 ? ` (${merged.slice(0, 8).join('; ')})` : ''}; reprints found ${found} of ${known}, wrong ${wrong}`);
}
