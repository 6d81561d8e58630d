import { z } from 'zod';
import type { Said } from '../../../../infra/alerts/index.ts';
import { labels } from '../parts/documents.ts';
import { say } from '../parts/said.ts';
import { defineRule } from '../rule.ts';
import { noticesBetween, reachesOf, type NoticeRow } from './notices.ts';

const troubles = ['silent', 'quarantined', 'layout-changed', 'mass-removal'] as const;
type Trouble = (typeof troubles)[number];
/** What ends a trouble. So many articles that seem gone at once is told once, and has no end. */
const ends: ReadonlyMap<string, Trouble> = new Map([['heard', 'silent'], ['released', 'quarantined'], ['layout-well', 'layout-changed']]);

export const sourceSilentOptions = z.strictObject({ notices: z.array(z.enum(troubles)).min(1).default([...troubles]) });

/** A source is silent, quarantined, reads differently, or seems to have removed much at once: what is not collected cannot be monitored. */
export const sourceSilent = defineRule<z.output<typeof sourceSilentOptions>>({
  kind: 'source-silent',
  options: sourceSilentOptions,
  every: 60,
  wakes: ['noticed'],
  look: async ({ notices }, _when, span, { store }) => {
    const rows = (await noticesBetween(store, span)).flatMap((row) => {
      const trouble = ends.get(row.notice) ?? troubles.find((one) => one === row.notice);
      return trouble === undefined || !notices.includes(trouble) ? [] : [{ ...row, trouble }];
    });
    const reaches = await reachesOf(store, rows.map(({ source }) => source));
    return rows.map((row) => ({
      id: `notice/${row.id}`, at: row.at, labels: labels({ source: [row.source], outlet: [row.outlet], reach: [reaches.get(row.source) ?? ''] }), said: saidOf(row.trouble, row),
      document: null, story: null, case: null, fact: null, over: ends.has(row.notice), subject: row.trouble === 'mass-removal' ? null : `${row.trouble}/${row.source}`,
    }));
  },
});

function saidOf(trouble: Trouble, { source, outlet, since, figures }: NoticeRow): Said {
  const about = { source, outlet };
  const begun = { ...about, since: since === null ? '' : String(since) };
  const figure = (name: string): string => (figures[name] === undefined ? '' : String(Math.round(figures[name])));
  const said = {
    silent: () => say('source-silent.silent', { ...begun, hours: figure('hours') }),
    quarantined: () => say('source-silent.quarantined', { ...begun, failures: figure('failures') }),
    'layout-changed': () => say('source-silent.layout-changed', begun),
    'mass-removal': () => say('source-silent.mass-removal', { ...about, gone: figure('gone'), reached: figure('reached') }),
  };
  return said[trouble]();
}
