import { countHours, insertRows, type Row, type Store } from '../../../../infra/store/index.ts';
import type { Deadline, RulePorts } from '../rule.ts';

/* A small press of the tests, all of it fictional: each kind of rule has days of its own in it. Times are milliseconds since 1970. */

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What must never come out of a rule: a post's words and address, and whatever could name who wrote it. */
export const secrets = ['chữ của bài đăng', 'https://mang.example/ai-do/123', 'niêm-phong', 'ai-do'];

/** A Tuesday, ten in the morning by the office's clock. */
export const tuesday = Date.UTC(2026, 2, 10, 3);
export const days = { swing: Date.UTC(2026, 1, 20), named: Date.UTC(2026, 2, 1, 3), flagged: Date.UTC(2026, 2, 3, 3), revised: Date.UTC(2026, 2, 4, 3), noticed: Date.UTC(2026, 2, 5, 3), grafana: Date.UTC(2026, 2, 6, 3) } as const;

let number = 0;
const iso = (at: number): string => new Date(at).toISOString();

/** An article of one local outlet, stored five minutes after it appeared. */
export const article = (id: string, at: number, more: Row = {}): Row => ({
  id, version: 1_000_000, kind: 'article', source: 's-1', outlet: 'Báo Một', own: false, item: `item-${id}`, url: `https://bao.example/${id}`, title: `Tựa hư cấu ${id}`, lead: '', text: `Thân bài hư cấu ${id}`, folded: '', published_at: iso(at),
  fetched_at: iso(at + 5 * minute), first_stored_at: iso(at + 5 * minute), language: 'vi', revision: 1, content_hash: `h-${id}`, units: [], topics: [], sighting: id, reach: 'local', ...more,
});
export const post = (id: string, at: number, more: Row = {}): Row =>
  article(id, at, { kind: 'post', outlet: 'Mạng Một', source: 's-p', url: null, sealed_url: secrets[2], title: `${secrets[0]} …`, text: `${secrets[0]} và nhiều hơn ${secrets[1]}`, item: secrets[3], ...more });

const outletOf = (index: number): string => `Báo ${index % 5}`;
const several = (count: number, make: (index: number) => Row): Row[] => Array.from({ length: count }, (_, index) => make(index));

/** Ten an hour in each of eight weeks, then forty; and a story of eight documents two hours later. */
export const spikes = (): { readonly documents: Row[]; readonly story: string } => {
  const story = '20260310-tinsoisuc1';
  const past = Array.from({ length: 8 }, (_, week) => [-1, 0, 1].flatMap((beside) => several(10, (index) => article(`p${++number}`, tuesday - (week + 1) * 7 * day + beside * hour + index * minute, { units: ['so-a'], outlet: outletOf(index) })))).flat();
  const now = several(40, (index) => article(`n${index}`, tuesday + index * minute, { units: ['so-a'], outlet: outletOf(index) }));
  const told = several(8, (index) => article(`t${index}`, tuesday + 2 * hour + index * minute, { story, outlet: outletOf(index % 3), topics: ['labour'], units: ['phong-b'], ...(index === 7 ? { kind: 'post', title: secrets[0], text: secrets[1], url: null } : {}) }));
  return { documents: [...past, ...now, ...told], story };
};

/** A week of neutral stances towards so-b, and a day on which most are critical. */
export const swings = (): Row[] => [
  ...several(140, (index) => article(`w${index}`, days.swing - 7 * day + index * 1.2 * hour, { units: ['so-b'], stances: { 'so-b': index % 10 === 0 ? 'critical' : 'neutral' } })),
  ...several(44, (index) => article(`v${index}`, days.swing + index * 0.5 * hour, { units: ['so-b'], stances: { 'so-b': index % 3 === 0 ? 'neutral' : 'critical' } })),
];

const of = (source: string, reach: string): Row => ({ source, reach, outlet: `Báo ${source}` });
/** Who names phong-c: a national outlet in its headline, a foreign one in the body, one of old, one that says nothing of it, a local one, a reader. */
export const namings = (): Row[] => [
  article('nm-1', days.named, { ...of('quoc-gia', 'national'), units: ['phong-c'], prominence: { 'phong-c': 'headline' }, stances: { 'phong-c': 'critical' }, topics: ['labour'] }),
  article('nm-2', days.named + hour, { ...of('nuoc-ngoai', 'foreign'), units: ['phong-c', 'so-b'], prominence: { 'phong-c': 'body', 'so-b': 'lead' }, language: 'en' }),
  article('nm-3', days.named + hour, { ...of('quoc-gia', 'national'), units: ['phong-c'], prominence: { 'phong-c': 'lead' } }),
  article('nm-4', days.named, { ...of('dia-phuong', 'local'), units: ['phong-c'], prominence: { 'phong-c': 'headline' } }),
  article('nm-5', days.named, { ...of('quoc-gia', 'national'), kind: 'comment', units: ['phong-c'], prominence: { 'phong-c': 'body' } }),
  article('nm-6', days.named - 60 * day, { ...of('quoc-gia', 'national'), units: ['phong-c'], prominence: { 'phong-c': 'headline' }, first_stored_at: iso(days.named) }),
  post('nm-7', days.named + 2 * hour, { reach: 'national', units: ['phong-c'], prominence: { 'phong-c': 'body' } }),
];

const joined = (document: string, story: string, at: number): Row => ({ day: iso(at).slice(0, 10), document, story, reprint_of: '', likeness: 0.9, placed_by: 'machine', content_hash: `h-${document}`, kind: 'article', published_at: iso(at), sketch: '', joined_at: iso(at), version: at });
const flag = (document: string, at: number, more: Row = {}): Row => ({
  document, content_hash: `h-${document}`, fact_kind: 'fact-check', fact: 'FC-1', fact_version: 1, probability: 0.93, level: 'strong', passage_start: 0, passage_end: 10, parts: {}, model: 'm', source: 's-p', outlet: 'Mạng Một', kind: 'post', units: ['phong-b'], published_at: iso(at), fact_date: '2026-01-01', flagged_at: iso(at), ...more,
});
export const flagStory = '20260303-tindonhuca';
/** A post is flagged a second after it was stored; its story is known two seconds later and has one outlet then, three after five hours. Others are judged after an hour, weak, in no story, or gone. */
export const flagging = (): { readonly documents: Row[]; readonly joins: Row[]; readonly flags: Row[]; readonly judgements: Row[] } => {
  const at = days.flagged;
  const [f1, f2] = [flag('f-1', at), flag('f-2', at)];
  const judgement = (document: string, judgedAt: number): Row => ({ document, content_hash: `h-${document}`, fact_kind: 'fact-check', fact: 'FC-1', fact_version: 1, probability: 0.93, level: 'strong', model: 'm', verdict: 'opinion', overturned: true, withdrawn: false, flagged_at: iso(at), judged_at: iso(judgedAt) });
  return {
    documents: [
      ...['f-1', 'f-2', 'f-3'].map((id) => post(id, at - 5 * minute - 1000, { units: ['phong-b'], story: flagStory })),
      article('f-4', at - 5 * minute, { outlet: 'Báo Bốn' }),
      article('f-5', at + 4 * hour, { outlet: 'Báo Hai', story: flagStory }), article('f-6', at + 5 * hour, { outlet: 'Báo Ba', reach: 'national', story: flagStory }), article('f-7', at + hour, { outlet: 'Cổng của Sở', own: true, story: flagStory }),
    ],
    joins: [joined('f-1', flagStory, at + 2000), joined('f-2', flagStory, at + 2000), joined('f-3', flagStory, at + 2000), joined('f-7', flagStory, at + hour), joined('f-5', flagStory, at + 4 * hour), joined('f-6', flagStory, at + 5 * hour)],
    flags: [f1, f2, flag('f-3', at, { level: 'suggest', probability: 0.6 }), flag('f-4', at, { fact: 'R-1', fact_kind: 'record' }), flag('f-erased', at)],
    judgements: [judgement('f-2', at + hour)],
  };
};

const revision = (document: string, number_: number, change: string, at: number): Row => ({ document, revision: number_, change, content_hash: `r-${document}-${number_}`, title: 'T', lead: '', text: secrets[0], seen_at: iso(at), sighting: `${document}-${number_}` });
const notice = (id: string, source: string, name: string, at: number, figures: Readonly<Record<string, number>> = {}): Row => ({ id, source, outlet: `Báo ${source}`, notice: name, at: iso(at), since: iso(at - day), figures });
const told = (id: string, state: string, at: number, more: Row = {}): Row => ({ id, rule: 'Nguồn im ắng', title: 'Báo Một (hư cấu) im ắng', summary: '', severity: 'critical', state, labels: { alertname: 'Nguồn im ắng', source: 's-1', unit: 'so-b' }, starts_at: iso(days.grafana), ends_at: state === 'resolved' ? iso(at) : null, received_at: iso(at), ...more });

/** All of it into an empty store. */
export async function fillPress(store: Store): Promise<void> {
  const { documents, joins, flags, judgements } = flagging();
  const spiking = spikes();
  const put = (table: string, rows: readonly Row[]): Promise<void> => insertRows(store, table, rows, `press-${table}`);
  await put('documents', [
    ...spiking.documents, ...swings(), ...namings(), ...documents,
    article('r-1', days.revised - day, { outlet: 'Báo Hai', units: ['so-b'] }), article('r-2', days.revised - day), post('r-3', days.revised - day),
  ]);
  await put('stories', [{ day: '2026-03-10', id: spiking.story, headline: 't0', first_at: iso(tuesday + 2 * hour), last_at: iso(tuesday + 3 * hour), documents: 8, originals: 8, outlets: 3, units: ['phong-b'], topics: ['labour'], tones: {}, reaches: { local: 8 }, corrected: 0, removed: 0, gone: 0, version: 1 }]);
  await put('story_documents', joins);
  await put('flags', flags);
  await put('judgements', judgements);
  await put('analyses', [{ document: 'nm-3', revision: 1, model: 'm', analysed_at: iso(days.named), language: 'vi', units: ['phong-c'], topics: [], topic_scores: [], evidence: '{}', stances: {}, stance_scores: { 'phong-c': 0.8 } }]);
  await put('revisions', [revision('r-1', 1, 'first', days.revised - day), revision('r-1', 2, 'corrected', days.revised), revision('r-1', 3, 'removed', days.revised + hour), revision('r-2', 2, 'removed', days.revised), revision('r-3', 2, 'removed', days.revised)]);
  await put('source_notices', [notice('q1', 's-1', 'silent', days.noticed, { hours: 30.4 }), notice('q2', 's-1', 'heard', days.noticed + 6 * hour, { hours: 36 }), notice('q3', 'quoc-gia', 'quarantined', days.noticed, { failures: 12 }), notice('q4', 'quoc-gia', 'mass-removal', days.noticed + hour, { gone: 11, reached: 14 })]);
  await put('alert_notices', [told('g1', 'firing', days.grafana), told('g2', 'resolved', days.grafana + hour), told('g3', 'firing', days.grafana, { rule: 'Khác', severity: 'page', labels: { alertname: 'Khác' } })]);
  await countHours(store);
}

export const units = [{ id: 'ubnd', name: 'UBND tỉnh' }, { id: 'so-a', name: 'Sở A', parent: 'ubnd' }, { id: 'so-b', name: 'Sở B', parent: 'ubnd' }, { id: 'phong-b', name: 'Phòng B', parent: 'so-b' }, { id: 'phong-c', name: 'Phòng C', parent: 'so-a' }] as const;

/** A case that is due the day after `days.revised`, and a report. */
const due: readonly Deadline[] = [
  { id: 'case/12', what: 'case', case: 12, title: 'Hồ sơ hư cấu', units: ['so-b'], due: days.revised + day },
  { id: 'report/2026-W10', what: 'report', case: null, title: 'Báo cáo tuần 10', units: [], due: days.revised + 2 * day },
];

export const portsOver = (store: Store): RulePorts => ({ store, zone: 'Asia/Ho_Chi_Minh', units, deadlines: (until) => due.filter((one) => one.due < until), inCases: (documents) => new Map(documents.filter((id) => id === 'r-1' || id === 'r-3').map((id) => [id, 12])) });
