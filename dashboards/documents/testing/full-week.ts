import type { Section } from '../../../infra/reports/index.ts';
import { tellerOf } from './full-week-words.ts';
import type { FixturePen } from './pen.ts';

const days = ['02/02', '03/02', '04/02', '05/02', '06/02', '07/02', '08/02'];
const all = [182, 240, 311, 1204, 698, 402, 251];
const critical = [12, 18, 41, 288, 140, 66, 31];

/** A week as weeks are: every kind of block, figure and piece. */
export function fullSections(pen: FixturePen, language: 'vi' | 'en'): Section[] {
  const say = tellerOf(language);
  const cell = (piece: ReturnType<FixturePen['text']>, align: 'left' | 'right' = 'left') => ({ pieces: [piece], align });
  const topics = [['science-technology', 612, 3.1], ['children', 188, -4.5], ['poverty-reduction-social-protection', 97, 0], ['labour', 24, 12.25]] as const;
  return [
    {
      id: 'overview', title: say.overview,
      blocks: [
        { kind: 'paragraph', sentences: [pen.sentence(say.inPeriod, pen.figure('volume.all', 3288), say.documentsOf, pen.figure('volume.originals', 1961), say.originals, pen.figure('volume.change', 0.184, 'share'), '.'), pen.sentence(say.mostOn, pen.date(Date.parse('2026-02-05T00:00:00+07:00'), '05/02/2026'), ' (', pen.figure('volume.top', 1204), ').')] },
        { kind: 'chart', id: 'volume', caption: say.volumeChart, draw: 'lines', labels: days, series: [{ name: say.all, figures: all.map((value, at) => pen.keep([`day.${at}.all`, value])) }, { name: say.critical, figures: critical.map((value, at) => pen.keep([`day.${at}.critical`, value])) }] },
        { kind: 'note', sentences: [pen.sentence(say.silent, pen.outlet('Đài Tân Hải'), say.silentFor, pen.figure('silent.hours', 31.5, 'hours'), '.')] },
      ],
    },
    {
      id: 'stories', title: say.stories,
      blocks: [
        {
          kind: 'list', numbered: true,
          items: [1, 2, 3].map((at) => [
            pen.sentence(pen.link(`cau-chuyen-${at}`, say.headline(at)), ' (', pen.outlet('Báo Tân Hải'), '): ', pen.figure(`story.${at}.documents`, 90 - at * 7), say.documents, pen.figure(`story.${at}.outlets`, 11 - at), say.outlets),
            pen.sentence(pen.quote(`cau-chuyen-${at}`, say.passage)),
          ]),
        },
      ],
    },
    {
      id: 'tone', title: say.tone,
      blocks: [
        {
          kind: 'table', id: 'topics', caption: say.topicTable, head: [...say.topicHead], widths: [70, 25, 25, 45],
          rows: topics.map(([id, count, change]) => [cell(pen.topic(id, say.topics[id] ?? id)), cell(pen.figure(`topic.${id}`, count), 'right'), cell(pen.figure(`topic.${id}.change`, change, 'points'), 'right'), cell(pen.link(`vi-sao-${id}`, say.headline(4)))]),
        },
        { kind: 'chart', id: 'stance', caption: say.stanceChart, draw: 'stacked', labels: topics.map(([id]) => say.topics[id] ?? id), series: say.stances.map((name, at) => ({ name, figures: topics.map(([id, count]) => pen.keep([`stance.${id}.${at}`, Math.round((count * [0.42, 0.35, 0.23][at]!))])) })) },
        { kind: 'chart', id: 'weeks', caption: say.weeksChart, draw: 'columns', labels: ['W03', 'W04', 'W05', 'W06'], series: [{ name: say.all, figures: [2405, 2511, 2777, 3288].map((value, at) => pen.keep([`week.${at}`, value])) }] },
      ],
    },
    { id: 'flags', title: say.flags, blocks: [{ kind: 'paragraph', sentences: [pen.sentence(say.flagged, pen.figure('flags.all', 9), say.overturned, pen.figure('flags.overturned', 2), '.')] }, { kind: 'list', numbered: false, items: [[pen.sentence(say.answered, pen.link('phat-ngon', say.headline(5)), '.')], [pen.sentence(say.fewNumbers, pen.figure('few', 2), '/', pen.figure('few.of', 5), '.')]] }] },
    { id: 'statements', title: say.statements, blocks: [] },
    { id: 'ledger', title: say.ledger, blocks: [{ kind: 'table', id: 'ledger', caption: say.ledger, head: [...say.ledgerHead], widths: [3, 1], rows: say.ledgerRows.map((name, at) => [cell(pen.text(name)), cell(pen.figure(`ledger.${at}`, [4120, 3288, 690, 131, 11][at] ?? 0), 'right')]) }] },
  ];
}
