import { many } from './many.ts';
import { durationIn, namesIn, numberIn, textIn } from './values.ts';
import type { SaidValues, Saying, Sayings, Scene } from './words.ts';

export const reaches: Readonly<Record<string, string>> = { national: 'national press', regional: 'regional press', local: 'local press', specialist: 'specialist press', foreign: 'foreign press' };
const places: Readonly<Record<string, string>> = { headline: ' in its headline', lead: ' in its lead', body: ' in its text' };
const kinds = { article: 'An article', post: 'A public post', comment: 'A public comment' } as const;
const units = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const;
const duration = (values: SaidValues, name: string, { pens }: Scene): string => durationIn(values, name, (count, unit) => many(pens.number(count), units[unit]));
export const certainty = (probability: number): string => (probability >= 0.9 ? 'very probably' : probability >= 0.75 ? 'probably' : probability >= 0.5 ? 'possibly' : 'less likely');
const documents = (values: SaidValues, { pens }: Scene): string => many(pens.number(numberIn(values, 'documents')), 'document');
const outlets = (values: SaidValues, { pens }: Scene): string => many(pens.number(numberIn(values, 'outlets')), 'outlet');

function spike(subject: (values: SaidValues, scene: Scene) => string): Saying {
  return {
    title: (values, scene) => `${subject(values, scene)} has jumped`,
    sentence: (values, scene) => {
      const usual = numberIn(values, 'expected');
      return `${subject(values, scene)}: ${documents(values, scene)} in the hour from ${scene.pens.clock(numberIn(values, 'hour'))}, usually ${usual < 1 ? 'almost none' : scene.pens.number(usual, 1)}; in ${outlets(values, scene)}.`;
    },
  };
}

function swing(what: string): Saying {
  const about = (values: SaidValues, { unit }: Scene): string => (textIn(values, 'unit') === '*' ? 'all coverage' : unit(textIn(values, 'unit')));
  return {
    title: (values, scene) => `More ${what}: ${about(values, scene)}`,
    sentence: (values, scene) => `${about(values, scene)}: the share of ${what} is ${scene.pens.percent(numberIn(values, 'now'))} over the last ${duration(values, 'over', scene)} (${documents(values, scene)}); over the ${duration(values, 'against', scene)} before it was ${scene.pens.percent(numberIn(values, 'before'))}.`,
  };
}

function revised(what: string): Saying {
  const said = (values: SaidValues): string => `${textIn(values, 'outlet')} has ${what}${textIn(values, 'case') === '' ? '' : ` that is in case ${textIn(values, 'case')}`}`;
  return { title: said, sentence: (values) => `${said(values)}.` };
}

function deadline(what: string): Saying {
  const title = (values: SaidValues, scene: Scene): string => {
    const named = textIn(values, 'title') === '' ? '' : `: “${textIn(values, 'title')}”`;
    return numberIn({ before: textIn(values, 'before').slice(0, -1) }, 'before') === 0 ? `${what} is due now${named}` : `${what} is due in ${duration(values, 'before', scene)}${named}`;
  };
  return { title, sentence: (values, scene) => `${title(values, scene)}. Due: ${scene.pens.full(numberIn(values, 'due'))}.` };
}

const since = (values: SaidValues, { pens }: Scene): string => (textIn(values, 'since') === '' ? '' : ` since ${pens.full(numberIn(values, 'since'))}`);
const source = (what: string, detail: (values: SaidValues, scene: Scene) => string): Saying => ({ title: (values) => `${textIn(values, 'outlet')} ${what}`, sentence: (values, scene) => `${textIn(values, 'outlet')} ${what}${detail(values, scene)}.` });

export const said: Sayings = {
  'strong-flag': {
    title: (_, { fact }) => (fact === null ? 'Suspected repeat of a refuted claim' : fact.kind === 'record' ? `Suspected contradiction of a published record: ${fact.text}` : `Suspected repeat of a refuted claim: “${fact.text}”`),
    sentence: (values, scene) => {
      const { fact, document } = scene;
      const what = `${document === null ? 'A document' : `${kinds[document.kind]} in ${document.outlet}`} ${certainty(numberIn(values, 'probability'))} ${fact?.kind === 'record' ? 'contradicts a published record' : 'repeats a refuted claim'}`;
      return numberIn(values, 'documents') <= 1 ? `${what}.` : `${what}; the story has ${documents(values, scene)} in ${outlets(values, scene)}.`;
    },
  },
  'spike.all': spike(() => 'All coverage'),
  'spike.unit': spike((values, { unit }) => `Coverage of ${unit(textIn(values, 'unit'))}`),
  'spike.topic': spike((values, { topic }) => `The topic “${topic(textIn(values, 'topic'))}”`),
  'spike.story': spike((_, { story }) => (story === null ? 'A story' : `The story “${story}”`)),
  'swing.tone': swing('negative coverage'),
  'swing.stance': swing('critical coverage'),
  named: {
    title: (values, { unit }) => `${textIn(values, 'outlet')} names ${namesIn(values, 'units', unit)}`,
    sentence: (values, { unit }) => `${textIn(values, 'outlet')}${reaches[textIn(values, 'reach')] === undefined ? '' : ` (${reaches[textIn(values, 'reach')] ?? ''})`} names ${namesIn(values, 'units', unit)}${places[textIn(values, 'place')] ?? ''}.`,
  },
  'revised.corrected': revised('corrected an article'),
  'revised.removed': revised('removed an article'),
  'revised.changed': revised('changed an article'),
  'revised.restored': revised('put back an article'),
  'deadline.case': deadline('A case'),
  'deadline.referral': deadline('A unit’s reply'),
  'deadline.statement': deadline('A statement'),
  'deadline.report': deadline('A report'),
  'source-silent.silent': source('is unusually silent', (values, scene) => (textIn(values, 'hours') === '' ? since(values, scene) : `: nothing new for ${many(scene.pens.number(numberIn(values, 'hours')), 'hour')}`)),
  'source-silent.quarantined': source('is no longer collected', (values, { pens }) => (textIn(values, 'failures') === '' ? '' : ` after ${many(pens.number(numberIn(values, 'failures')), 'failure')} in a row`)),
  'source-silent.layout-changed': source('has changed its layout and may be read in part only', since),
  'source-silent.mass-removal': source('seems to have removed many articles at once', (values, { pens }) => (textIn(values, 'reached') === '' ? '' : `: ${pens.number(numberIn(values, 'gone'))} of ${pens.number(numberIn(values, 'reached'))} that were looked at again`)),
  grafana: { title: (values) => textIn(values, 'title') || textIn(values, 'name'), sentence: (values) => `Grafana says: ${textIn(values, 'title') || textIn(values, 'name')}.` },
  sql: { title: (values) => textIn(values, 'title'), sentence: (values) => `${textIn(values, 'title')}.` },
};
