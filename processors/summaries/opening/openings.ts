import { complaintTopics } from '../questions/complaint-topics.ts';
import { below } from '../units.ts';
import { slotOf, type Asked } from './asked.ts';
import { documentsAt, measures, scopeWords, unitWords, type Words } from './documents.ts';
import { storyBeside } from './story-beside.ts';

type Opening = (asked: Asked) => string | null;

/** What others than the office published; what it publishes itself is no coverage. */
const coverage: Words = { own: 'no' };

/** Documents of the columns, of those whose row is about what the words say; null where they cannot be said. */
const documents = (columns: readonly string[], about: (asked: Asked) => Words | null): Opening => (asked) => {
  const [narrowing, measure] = [about(asked), columns.includes(asked.column) ? measures[asked.column] : undefined];
  return narrowing === null || measure === undefined ? null : documentsAt(asked.period, asked.ports.zone, narrowing, measure);
};
const always = (path: string): Opening => () => path;
const byRow = (path: string): Opening => ({ row }) => (row === '' ? null : `${path}/${encodeURIComponent(row)}`);

/** Of a unit with those below it, within what the report is about: that has to be above it. */
function ofUnit(unit: string, asked: Asked): Words | null {
  const { scope, ports } = asked;
  if (unit === '' || (scope.unit !== '' && !below(ports.units, scope.unit).includes(unit))) return null;
  const { unit: _unit, lower: _lower, ...others } = scopeWords(asked);
  return { ...coverage, ...others, ...unitWords(unit, ports) };
}
const ofTopic = (topic: string, asked: Asked): Words | null => (topic === '' || (asked.scope.topic !== '' && asked.scope.topic !== topic) ? null : { ...coverage, ...scopeWords(asked), topic });
const ofStory = (story: string, asked: Asked): Words | null => (asked.scope.story !== '' && asked.scope.story !== story ? null : { ...coverage, ...scopeWords(asked), story });

/** `unit/ID/up` counts critical documents of a unit, `topic/ID/up` negative ones of a topic: of the story that the sentence names. */
const ofMover: Opening = (asked) => {
  const [, of, id = ''] = /^(unit|topic)\/(.+)\/(?:up|down)$/s.exec(asked.row) ?? [];
  const story = storyBeside(asked);
  const narrowing = of === 'unit' ? ofUnit(id, asked) : ofTopic(id, asked);
  if (asked.column !== 'documents' || story === null || narrowing === null || (asked.scope.story !== '' && asked.scope.story !== story)) return null;
  // Towards whichever unit: what moves a topic has no stance.
  return documentsAt(asked.period, asked.ports.zone, { ...narrowing, story }, of === 'unit' ? { stance: 'critical' } : { tone: 'negative' });
};

/** Of `topic/unit`: the unit itself without those below it. Who asks for something without criticising it is found under the topics of petitions alone. */
const ofAsks: Opening = (asked) => {
  const [topic = '', unit = ''] = asked.row.split('/');
  const { scope, ports, column } = asked;
  const isWithin = scope.unit === '' || below(ports.units, scope.unit).includes(unit);
  const countsAll = complaintTopics.includes(topic);
  if (topic === '' || unit === '' || !isWithin || (scope.topic !== '' && scope.topic !== topic) || (column !== 'critical' && !countsAll)) return null;
  const measure = { documents: {}, articles: measures['articles'], posts: measures['posts'], critical: measures['critical'] }[column];
  return measure === undefined ? null : documentsAt(asked.period, ports.zone, { ...coverage, unit, topic, ...(scope.story !== '' && { story: scope.story }) }, measure);
};

/** By the question that a figure answers. A question that is not here opens nothing. */
export const openings: Readonly<Record<string, Opening>> = {
  volume: documents(['documents', 'originals', 'reprints', 'articles', 'posts', 'naming', 'positive', 'neutral', 'negative', 'favourable', 'critical'], (asked) => ({ ...coverage, ...scopeWords(asked) })),
  slots: (asked) => {
    const period = slotOf(asked);
    return period === null ? null : documents(['documents', 'originals', 'negative'], (one) => ({ ...coverage, ...scopeWords(one) }))({ ...asked, period });
  },
  outlets: documents(['documents', 'originals', 'negative'], (asked) => ({ ...coverage, ...scopeWords(asked), outlet: asked.row })),
  'top-stories': documents(['documents', 'originals', 'reprints', 'posts', 'negative', 'critical'], (asked) => ofStory(asked.row, asked)),
  units: documents(['documents', 'favourable', 'critical', 'negative'], (asked) => ofUnit(asked.row, asked)),
  topics: documents(['documents', 'originals', 'negative', 'critical'], (asked) => ofTopic(asked.row, asked)),
  movers: ofMover,
  asks: ofAsks,
  'asks-altogether': documents(['critical'], (asked) => ({ ...coverage, unit: '*', ...scopeWords(asked) })),
  own: documents(['documents', 'articles', 'posts'], (asked) => ({ ...scopeWords(asked), own: 'yes' })),
  flagged: always('/desk'), judged: always('/desk'), unjudged: always('/desk'), 'flagged-facts': byRow('/facts'), 'approved-facts-altogether': always('/facts'),
  cases: always('/cases'), referrals: always('/cases'), statements: always('/statements'), 'statement-coverage': byRow('/statements'),
  ledger: always('/sources'), rejections: always('/sources'), 'dead-letters': always('/sources'), 'dead-letters-altogether': always('/sources'), sources: always('/sources'), 'new-sources': always('/sources'), 'silent-sources': always('/sources'), 'silent-altogether': always('/sources'),
};
