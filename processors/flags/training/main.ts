import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRestorer } from '../../diacritics/index.ts';
import { readBase } from '../../models/folder/base.ts';
import { builtInFolder } from '../../models/index.ts';
import { builtInJudge, type JudgeFile } from '../judge-file.ts';
import { mayContradict } from '../judging/record-features.ts';
import { claimSigns } from '../judging/signs.ts';
import { createLexicon } from '../reading/lexicon.ts';
import { claimExamples, recordExamples } from './examples.ts';
import { sigmoid } from './fit-logistic.ts';
import { readBlocks, textCodes, type Block } from './read-texts.ts';
import { trainJudge, trainPlain, type Trained } from './train.ts';

/*
 * `node processors/flags/training/main.ts VERSION`: trains the judges of pairs on texts/tune-*.txt, prints what they reach on facts that
 * were held out, and writes judge.json. Deterministic; about two minutes.
 */
const folder = new URL('../texts/', import.meta.url);
/** Of flags at a level, at least so many are to be right on facts that were held out. */
const wanted = { suggest: 0.93, strong: 0.97 };
/** So far below a level, still no criticism, complaint or jest is flagged. */
const margin = 0.1;

const base = await readBase(join(builtInFolder, 'base'));
const reader = { lexicon: createLexicon(base), restorer: createRestorer(base.diacritics) };
const names = (await readdir(folder)).filter((name) => name.startsWith('tune-')).sort();
const blocks: Block[] = [];
for (const name of names) blocks.push(...readBlocks(await readFile(new URL(name, folder), 'utf8')));
const claim = trainJudge(claimExamples(blocks, reader), claimSigns, (done, of) => process.stderr.write(`\rclaims: fold ${done} of ${of}`));
const beside = recordExamples(blocks.filter((block) => block.record), reader);
const record = trainPlain(beside.filter(({ features }) => mayContradict(features)), ['coreCover']);
process.stderr.write('\n');
const thresholds = { suggest: threshold(claim, wanted.suggest), strong: threshold(claim, wanted.strong) };
const judge: JudgeFile = { version: Number(process.argv[2] ?? 1), thresholds, claim: claim.judge, record: record.judge };
await writeFile(builtInJudge, `${JSON.stringify(judge, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value))}\n`);
console.log(`${blocks.length} facts, thresholds ${JSON.stringify(thresholds)}; written to ${fileURLToPath(builtInJudge)}`);
const missed = beside.filter(({ label, features }) => label === 1 && !mayContradict(features)).length;
for (const [name, trained, never] of [['claims', claim, 0], ['records', record, missed]] as const) console.log(name, reached(trained, thresholds.suggest, never), reached(trained, thresholds.strong, never));

for (const code of textCodes) {
  const own = claim.heldOut.filter(({ example }) => example.text.code === code && example.weight === 1);
  const flagged = own.filter(({ odds }) => probabilityAt(claim, odds) >= thresholds.suggest);
  if (own.length > 0) console.log(`  ${code}: ${flagged.length} of ${own.length} flagged`);
}
const bins = [0, 0.2, 0.4, 0.6, 0.74, 0.82, 0.9, 1.01];
for (const [at, low] of bins.slice(0, -1).entries()) {
  const within = claim.heldOut.filter(({ odds }) => probabilityAt(claim, odds) >= low && probabilityAt(claim, odds) < (bins[at + 1] as number));
  console.log(`  probability from ${low}: ${within.filter(({ example }) => example.label === 1).length} of ${within.length} right`);
}

/** The least probability from which on so many are right, well clear of criticism, complaint and jest. */
function threshold(trained: Trained, precision: number): number {
  for (let at = 0.5; at < 0.99; at += 0.01) if (reached(trained, at).precision >= precision && !trained.heldOut.some(({ example, odds }) => /^[CS]$/.test(example.text.code) && example.weight === 1 && probabilityAt(trained, odds) >= at - margin)) return Math.round(at * 100) / 100;
  return 0.99;
}

function probabilityAt({ judge: { calibration } }: Trained, odds: number): number {
  return sigmoid(calibration.slope * odds + calibration.offset);
}

function reached(trained: Trained, from: number, never = 0): { precision: number; recall: number } {
  const { heldOut } = trained;
  const flagged = heldOut.filter(({ odds }) => probabilityAt(trained, odds) >= from);
  const right = flagged.filter(({ example }) => example.label === 1).length;
  const all = never + heldOut.filter(({ example }) => example.label === 1).length;
  return { precision: Math.round((right / Math.max(1, flagged.length)) * 1000) / 1000, recall: Math.round((right / all) * 1000) / 1000 };
}
