import { readTexts, partOf } from '/work/main/processors/models/texts/read.ts';
import { readBase } from '/work/main/processors/models/folder/base.ts';
import { recipes, exampleOf } from '/work/main/processors/models/training/examples.ts';
import { createRestorer } from '/work/main/processors/diacritics/index.ts'; import { createReader } from '/work/main/processors/models/network/reader.ts';
import { createParameters } from '/work/main/processors/models/training/network/parameters.ts';
import { createPass, forward } from '/work/main/processors/models/training/network/forward.ts';
import { fit } from '/work/main/processors/models/training/fit.ts';
import { seededRandom } from '/work/main/processors/models/training/random.ts';
import { PhraseMatcher, tokensOf, longestFirst, hasDiacritics } from '/work/main/processors/phrases/index.ts'; import { prepare } from '/work/main/processors/models/network/tokens.ts';
import { readFileSync } from 'node:fs'; import { encode } from '/work/main/processors/models/training/network/encode.ts'; import { unitWord } from '/work/main/processors/models/network/tokens.ts';
const opt = Object.fromEntries(process.argv.slice(2).map((x) => x.split('='))) as Record<string, string>;
const base = await readBase(opt.base ?? '/work/main/processors/models/built-in/base'); const restorer = createReader(createRestorer(base.diacritics));
const all = recipes(['x']); const texts = await readTexts('/work/main/processors/models/texts'); const t0 = Date.now(); const line: string[] = [];
for (const task of (opt.task ?? 'tone,stance').split(',') as ('tone' | 'stance')[]) {
  const r = all[task]; const only = (t: any) => !opt.kind || (opt.kind === 'a') === (t.kind === 'article'); const part = (f: (p: string) => boolean) => texts.filter((t) => f(partOf(t)) && (only(t) || (opt.mix && partOf(t) === 'train'))).flatMap((t) => r.questions(t)).map((q) => exampleOf(q, base.vocabulary, restorer));
  const extra = opt.extra ? await readTexts(opt.extra) : []; const frac = +(opt.frac ?? 1); let ii = 0; const train = [...part((p) => p === 'train').filter(() => (ii++ % 100) < frac * 100), ...extra.flatMap((t) => r.questions(t)).map((q) => exampleOf(q, base.vocabulary, restorer))], test = part((p) => p !== 'train'); const n = r.heads[0]!.labels.length;
  const L=JSON.parse(readFileSync(`/tmp/${task}.json`,'utf8')) as Record<string,string[]>; const wx=+(opt.wx??0);
  if(wx>0) for(const [label,ws] of Object.entries(L)) for(const w of ws) for (const pre of task==='stance'?[unitWord+' ']:['']) train.push({forms:[encode(base.vocabulary, pre+restorer(w), '')],targets:[Float32Array.from(r.heads[0]!.labels,(x)=>+(x===label))],weight:wx});
  const shape = { words: base.vocabulary.words.length, dimensions: base.dimensions, buckets: 65536, filters: +(opt.filters ?? 64), heads: r.heads };
  const K = +(opt.seeds ?? 2); const sum = test.map(() => new Float32Array(n)); const pass = createPass(shape); let single = 0;
  const f1 = (ls: Float32Array[]) => { const c = r.heads[0]!.labels.map(() => new Array<number>(n).fill(0)); ls.forEach((l, i) => { let b = 0; l.forEach((v, k) => { if (v > l[b]!) b = k; }); c[test[i]!.targets[0]!.indexOf(1)]![b]!++; }); return c.map((_, i) => 2 * c[i]![i]! / (c.reduce((s, q) => s + q[i]!, 0) + c[i]!.reduce((s, q) => s + q, 0))).reduce((a, b) => a + b) / n; };
  const init=createParameters(shape, seededRandom(1), base.vectors); const cp=(x:any)=>Object.fromEntries(Object.entries(x).map(([k,v]:any)=>[k,v.slice()])) as any; const soup=cp(init); for(const v of Object.values(soup) as any[]) v.fill(0);
  for (let s = 1; s <= K; s++) { const random = seededRandom(s*7); const p = cp(init); await fit(shape, p, train, { epochs: +(opt.epochs ?? 15), rate: +(opt.rate ?? 0.05), embeddingRate: +(opt.er ?? 0.01), featureDropout: +(opt.drop ?? 0.5), wordDropout: +(opt.wd ?? 0.2), otherForm: 0.3, rareCaution: +(opt.rc ?? 0), caution: +(opt.ca ?? 0), random }); const ls = test.map((e, i) => { forward(shape, p, e.forms[0]!, pass); pass.logits.forEach((v, k) => { sum[i]![k]! += v; }); return pass.logits.slice(); }); single += f1(ls) / K; for(const k in soup) for(let i=0;i<soup[k].length;i++) soup[k][i]+=p[k][i]/K; }
  line.push('soup '+f1(test.map((e)=>{forward(shape, soup, e.forms[0]!, pass); return pass.logits.slice();})).toFixed(3));
  const inputsOf=texts.filter((t)=>partOf(t)!=='train').flatMap((t)=>r.questions(t)).map((q)=>q.input(restorer));
  const M=new PhraseMatcher(Object.entries(L).flatMap(([label,ws])=>ws.map((w)=>({text:prepare(w),value:r.heads[0]!.labels.indexOf(label)}))));
  const feats=inputsOf.map((inp)=>{const x=inp.first+(task==='tone'?'\n'+inp.second:'');const tk=tokensOf(x);const c=new Array<number>(n).fill(0);for(const m of longestFirst(M.find(x,tk,{unmarked:!hasDiacritics(tk)})))c[m.value]!++;return c;});
  for(const w of [0.2,0.4,0.7,1])line.push(`w${w} `+f1(sum.map((ls,i)=>ls.map((v,k)=>v/K+w*Math.log1p(feats[i]![k]!)))).toFixed(3));
  line.push('lex only '+f1(sum.map((ls,i)=>ls.map((v,k)=>0.001*v+Math.log1p(feats[i]![k]!)))).toFixed(3));
  line.push(`${task} ${single.toFixed(3)} ens ${f1(sum).toFixed(3)} (${train.length}/${test.length})`);
}
console.log(process.argv.slice(2).join(' '), '→', line.join(' | '), ((Date.now() - t0) / 1000).toFixed(0) + 's');
