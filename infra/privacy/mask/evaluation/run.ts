import { harmlessTexts } from './harmless.ts';
import { markedPosts } from './posts.ts';
import { maskedStretches, scoreOf } from './score.ts';

// `node infra/privacy/mask/evaluation/run.ts [--missed]`: recall per kind, and what is masked though it is nobody's.
const score = scoreOf(markedPosts(2_000, 1));
for (const [kind, { found, all, recall }] of Object.entries(score.byKind)) console.log(`${kind.padEnd(8)} ${found} of ${all}  ${recall.toFixed(4)}`);
console.log(`whole    ${score.whole.toFixed(4)}`);
const texts = harmlessTexts(2_000, 2);
const wrong = texts.filter((text) => maskedStretches(text).length > 0);
console.log(`harmless ${wrong.length} of ${texts.length} texts masked`);
if (process.argv.includes('--missed')) console.log([...score.missed, ...wrong].join('\n'));
