import { readFileSync } from 'node:fs';
import { readConfig } from '../infra/config/index.ts';
import { createUnitFinder } from '../processors/units/index.ts';
const { units } = readConfig({ officeFile: '/work/main/office.yaml', dataDir: '/nowhere', env: {} });
const f=createUnitFinder(units);let tp=0,fp=0,fn=0;
for(const l of readFileSync('/tmp/texts/mentions.jsonl','utf8').trim().split('\n')){const d=JSON.parse(l);const g=[...f.find(d.text,d.context).keys()];const m=g.filter(u=>!d.units.includes(u)),x=d.units.filter((u:string)=>!g.includes(u));tp+=g.length-m.length;fp+=m.length;fn+=x.length;if(m.length||x.length)console.log(`+${m} -${x} | ${d.why} | ${d.context??''} | ${d.text}`)}
console.log(tp,fp,fn,'P',tp/(tp+fp),'R',tp/(tp+fn),'F1',2*tp/(2*tp+fp+fn));
