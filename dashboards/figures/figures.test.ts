import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { expandMacros } from '../grafana/testing/expand-macros.ts';
import { everyFigure } from './every-figure.ts';
import {
  byContentGroup, byKind, byOutlet, byReach, byTopic, grafanaFace, headlineNumbers, prominenceByUnit, runFigure, shareOfVoice, stanceOverTime, toneOverTime, topStories, volumeOverTime, type Chosen, type Figure,
} from './index.ts';
import { day, fill, hour, tell, type Told } from './testing/fill.ts';

/* Everything told here is fictional. What the figures say is held against the documents themselves, counted in plain code. */

const until = Date.UTC(2026, 2, 10, 17);
const told = tell(until, 1500);
const dir = mkdtempSync(join(tmpdir(), 'diembao-figures-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  await fill(store, told);
});
afterAll(async () => {
  await store?.close();
  rmSync(dir, { recursive: true, force: true });
});

const chosenOf = (more: Partial<Chosen> = {}): Chosen => ({ from: until - 3 * day, to: until, slot: 86_400, unit: '*', topic: '*', reach: '*', originals: 'all', zone: 'Asia/Ho_Chi_Minh', ...more });
const choices: readonly (readonly [string, Chosen])[] = [
  ['all', chosenOf()],
  ['a unit', chosenOf({ unit: 'so-a' })],
  ['a topic', chosenOf({ topic: 'labour', slot: 3600 })],
  ['a unit, a topic, a reach class, originals only', chosenOf({ unit: 'so-b', topic: 'children', reach: 'national', originals: 'originals', from: until - 6 * day, slot: 21_600 })],
  ['a period without documents', chosenOf({ from: until + 30 * day, to: until + 31 * day })],
];

/** The documents that a choice means. */
const meant = ({ from, to, unit, topic, reach, originals }: Chosen): Told[] =>
  told.filter((one) => {
    const started = Math.floor(one.at / hour) * hour;
    return started >= from && started < to && !one.own && (unit === '*' || one.units.includes(unit)) && (topic === '*' || one.topics.includes(topic)) && (reach === '*' || one.reach === reach) && (originals === 'all' || !one.reprint);
  });
const counted = (documents: readonly Told[], which: (one: Told) => readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of documents) for (const id of which(one)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
const byId = (rows: readonly { id: string; all: number }[]): Map<string, number> => new Map(rows.map(({ id, all }) => [id, all]));
const sorted = (map: Map<string, number>): [string, number][] => [...map].sort();
/** Of several stances or places, that which counts. */
const strongest = (of: Readonly<Record<string, string>>, unit: string, order: readonly string[]): string[] => (unit === '*' ? order.filter((value) => Object.values(of).includes(value)).slice(0, 1) : [of[unit] ?? ''].filter(Boolean));
const slotOf = (at: number, seconds: number): string => String(Math.floor((Math.floor(at / hour) * hour + 7 * hour) / (seconds * 1000)) * seconds * 1000 - 7 * hour);

describe.each(choices)('figures of %s', (_, chosen) => {
  const ask = <Row>(figure: Figure<Row>): Promise<Row[]> => runFigure(store, figure, chosen);
  const documents = meant(chosen);
  const only = <Value>(list: readonly Value[], one: Value): readonly Value[] => list.filter((value) => one === '*' || value === one);

  it('count by time as the documents do', async () => {
    const bySlot = Map.groupBy(documents, ({ at }) => slotOf(at, chosen.slot));
    const volume = await ask(volumeOverTime);
    expect(volume).toEqual(
      [...bySlot].toSorted(([one], [other]) => Number(one) - Number(other)).map(([time, inSlot]) => ({
        time: Number(time), all: inSlot.length, originals: inSlot.filter(({ reprint }) => !reprint).length, reprints: inSlot.filter(({ reprint }) => reprint).length, named: inSlot.filter(({ units }) => units.length > 0).length,
      })),
    );
    const tones = counted(documents, ({ tone }) => [tone]);
    const sum = <Key extends string>(rows: readonly Record<Key, number>[], key: Key): number => rows.reduce((total, row) => total + row[key], 0);
    const tone = await ask(toneOverTime);
    for (const [key, label] of [['positive', 'positive'], ['neutral', 'neutral'], ['negative', 'negative'], ['unread', '']] as const) expect(sum(tone, key)).toBe(tones.get(label) ?? 0);
    const stances = counted(documents, (one) => strongest(one.stances, chosen.unit, ['critical', 'favourable', 'neutral']));
    const stance = await ask(stanceOverTime);
    for (const key of ['favourable', 'neutral', 'critical'] as const) expect(sum(stance, key)).toBe(stances.get(key) ?? 0);
  });

  it('count by unit, topic, outlet, reach class, content group and kind as the documents do', async () => {
    const voice = await ask(shareOfVoice);
    expect(sorted(byId(voice))).toEqual(sorted(counted(documents, ({ units }) => only(units, chosen.unit))));
    const anyNamed = meant({ ...chosen, unit: '*' }).filter(({ units }) => units.length > 0).length;
    for (const { all, share } of voice) expect(share).toBeCloseTo(all / anyNamed, 9);
    expect(sorted(byId(await ask(byTopic)))).toEqual(sorted(counted(documents, ({ topics }) => only(topics, chosen.topic))));
    const outlets = await ask(byOutlet);
    expect(sorted(byId(outlets))).toEqual(sorted(counted(documents, ({ outlet }) => [outlet])));
    for (const { id, originals, named, negative } of outlets) {
      const ofOutlet = documents.filter(({ outlet }) => outlet === id);
      expect({ originals, named, negative }).toEqual({ originals: ofOutlet.filter(({ reprint }) => !reprint).length, named: ofOutlet.filter(({ units }) => units.length > 0).length, negative: ofOutlet.filter(({ tone }) => tone === 'negative').length });
    }
    expect(sorted(byId(await ask(byReach)))).toEqual(sorted(counted(documents, ({ reach }) => [reach])));
    expect(sorted(byId(await ask(byContentGroup)))).toEqual(sorted(counted(documents, ({ group }) => [group].filter(Boolean))));
    expect(sorted(byId(await ask(byKind)))).toEqual(sorted(counted(documents, ({ kind }) => [kind])));
    const prominence = await ask(prominenceByUnit);
    const places = counted(documents, (one) => only(one.units, chosen.unit).map((unit) => `${unit} ${one.prominence[unit] ?? ''}`));
    for (const row of prominence) expect([row.headline, row.lead, row.body]).toEqual(['headline', 'lead', 'body'].map((place) => places.get(`${row.id} ${place}`) ?? 0));
  });

  it('compare with the period before', async () => {
    const numbers = (of: Chosen, suffix: string): Record<string, number> => {
      const all = meant(of);
      const count = (which: (one: Told) => boolean): number => all.filter(which).length;
      return {
        [`all${suffix}`]: all.length, [`originals${suffix}`]: count(({ reprint }) => !reprint), [`reprints${suffix}`]: count(({ reprint }) => reprint), [`published${suffix}`]: new Set(all.map(({ outlet }) => outlet)).size, [`named${suffix}`]: count(({ units }) => units.length > 0),
        [`critical${suffix}`]: count((one) => strongest(one.stances, of.unit, ['critical'])[0] === 'critical'), [`negative${suffix}`]: count(({ tone }) => tone === 'negative'),
      };
    };
    expect(await ask(headlineNumbers)).toEqual([{ ...numbers(chosen, ''), ...numbers({ ...chosen, from: chosen.from - (chosen.to - chosen.from), to: chosen.from }, 'Before') }]);
  });

  it('name the stories with most documents', async () => {
    const stories = Map.groupBy(documents.filter(({ story }) => story !== ''), ({ story }) => story);
    const expected = [...stories].map(([story, of]) => ({ story, all: of.length, originals: of.filter(({ reprint }) => !reprint).length, outlets: new Set(of.map(({ outlet }) => outlet)).size }));
    const rows = await ask(topStories);
    expect(rows.map(({ story, all, originals, outlets }) => ({ story, all, originals, outlets }))).toEqual(expected.toSorted((one, other) => other.all - one.all || (one.story < other.story ? -1 : 1)));
    for (const { title, first, last } of rows) {
      expect(first).toBeLessThanOrEqual(last);
      expect(title === '' || title.startsWith('Tựa hư cấu')).toBe(true);
    }
  });

  it.each(everyFigure.map((figure) => [figure.name, figure] as const))('%s says the same to Grafana', async (name, figure) => {
    const sql = expandMacros(figure.sql(grafanaFace), {
      // Grafana's end belongs to the period: a second before the console's.
      from: new Date(chosen.from), to: new Date(chosen.to - (name === 'headline-numbers' ? 0 : 1000)), intervalSeconds: chosen.slot,
      variables: { unit: chosen.unit, topic: chosen.topic, reach: chosen.reach, originals: chosen.originals },
    });
    const rows = await (await store.client.query({ query: sql, format: 'JSONEachRow' })).json<Record<string, unknown>>();
    // Where the end itself has no documents, taking it in changes nothing but the length of the period before.
    expect(rows.map((row) => figure.row.parse(row))).toEqual(await ask(figure));
    const [first] = rows;
    if (first && figure.time) expect(first[figure.time]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });
});
