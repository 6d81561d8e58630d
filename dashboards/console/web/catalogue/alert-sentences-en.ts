import { durationWords, namesIn, numberIn, textIn, type SaidValues, type SentencePens, type Sentences } from './alert-sentences.ts';
import { many } from './many.ts';

const reaches: Readonly<Record<string, string>> = { national: 'national press', regional: 'regional press', local: 'local press', specialist: 'specialist press', foreign: 'foreign press' };
const places: Readonly<Record<string, string>> = { headline: 'in its headline', lead: 'in its lead', body: 'in its text' };
const durations = { s: (count: string) => many(count, 'second'), m: (count: string) => many(count, 'minute'), h: (count: string) => many(count, 'hour'), d: (count: string) => many(count, 'day') };

const documents = (values: SaidValues, { number }: SentencePens): string => many(number(numberIn(values, 'documents')), 'document');
const outlets = (values: SaidValues, { number }: SentencePens): string => many(number(numberIn(values, 'outlets')), 'outlet');
const spike = (what: string, values: SaidValues, pens: SentencePens): string =>
  `${what}: ${documents(values, pens)} in the hour from ${pens.clock(numberIn(values, 'hour'))}, usually ${pens.number(numberIn(values, 'expected'), 1)}; ${outlets(values, pens)}`;
function swing(tone: string, values: SaidValues, pens: SentencePens): string {
  const about = textIn(values, 'unit') === '*' ? 'all coverage' : pens.unit(textIn(values, 'unit'));
  const [now, before] = [numberIn(values, 'now'), numberIn(values, 'before')];
  return `The share of ${tone} ${about} ${now < before ? 'fell' : 'rose'} from ${pens.percent(before)} to ${pens.percent(now)} within ${durationWords(textIn(values, 'over'), durations, pens.number)}`;
}
const inCase = (values: SaidValues): string => (textIn(values, 'case') === '' ? '' : ` that is in case ${textIn(values, 'case')}`);
function deadline(what: string, values: SaidValues, pens: SentencePens): string {
  const due = pens.full(numberIn(values, 'due'));
  const title = textIn(values, 'title') === '' ? '' : ` “${textIn(values, 'title')}”`;
  return /^0+[smhd]$/.test(textIn(values, 'before')) ? `${what}${title} is due now: ${due}` : `${what}${title} is due in ${durationWords(textIn(values, 'before'), durations, pens.number)}: ${due}`;
}
const since = (values: SaidValues, { full }: SentencePens): string => (textIn(values, 'since') === '' ? '' : ` since ${full(numberIn(values, 'since'))}`);

export const sentencesEn: Sentences = {
  'strong-flag': (values, pens) => `Probably ${textIn(values, 'fact') === 'record' ? 'contradicts a published figure' : 'repeats a refuted claim'} (${pens.percent(numberIn(values, 'probability'))}); the story has ${documents(values, pens)} in ${outlets(values, pens)}`,
  'spike.all': (values, pens) => spike('Coverage has jumped', values, pens),
  'spike.unit': (values, pens) => spike(`Coverage of ${pens.unit(textIn(values, 'unit'))} has jumped`, values, pens),
  'spike.topic': (values, pens) => spike(`Coverage of “${pens.topic(textIn(values, 'topic'))}” has jumped`, values, pens),
  'spike.story': (values, pens) => spike('A story has jumped', values, pens),
  'swing.tone': (values, pens) => swing('negative coverage of', values, pens),
  'swing.stance': (values, pens) => swing('criticism of', values, pens),
  named: (values, pens) => `${textIn(values, 'outlet')} (${reaches[textIn(values, 'reach')] ?? textIn(values, 'reach')}) names ${namesIn(values, 'units', pens.unit)} ${places[textIn(values, 'place')] ?? 'in its text'}`,
  'revised.corrected': (values) => `${textIn(values, 'outlet')} has corrected an article${inCase(values)}`,
  'revised.removed': (values) => `${textIn(values, 'outlet')} has removed an article${inCase(values)}`,
  'revised.changed': (values) => `${textIn(values, 'outlet')} has changed an article${inCase(values)}`,
  'revised.restored': (values) => `${textIn(values, 'outlet')} has put a removed article back${inCase(values)}`,
  'deadline.case': (values, pens) => deadline('The case', values, pens),
  'deadline.referral': (values, pens) => deadline('A reply of a unit', values, pens),
  'deadline.statement': (values, pens) => deadline('The statement', values, pens),
  'deadline.report': (values, pens) => deadline('The report', values, pens),
  'source-silent.silent': (values, pens) => `${textIn(values, 'outlet')} has been unusually silent${since(values, pens)}`,
  'source-silent.quarantined': (values, pens) => `${textIn(values, 'outlet')} was set aside after ${many(pens.number(numberIn(values, 'failures')), 'failure')}`,
  'source-silent.layout-changed': (values, pens) => `${textIn(values, 'outlet')} has changed its layout and may be read in part only${since(values, pens)}`,
  'source-silent.mass-removal': (values, pens) => `${textIn(values, 'outlet')} removed many articles at once: ${pens.number(numberIn(values, 'gone'))} of ${pens.number(numberIn(values, 'reached'))} that were looked at again`,
  grafana: (values) => `Grafana says: ${textIn(values, 'title') || textIn(values, 'name')}`,
  sql: (values) => textIn(values, 'title'),
};
