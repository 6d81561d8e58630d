import { AnnotationQueryBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { palette } from './palette.ts';
import type { AnnotationName } from './panel-spec.ts';
import { asTarget, clickHouseQuery, dataSource } from './query.ts';
import type { Catalogue } from './words/index.ts';

/** What is marked on the charts: the column `time`, what it says, and words to tell them apart. */
const questions: Record<AnnotationName, { readonly color: string; readonly sql: string }> = {
  promotions: { color: palette.second, sql: "SELECT at AS time, concat(task, ' ', version) AS text, toString(event) AS tags FROM model_events FINAL WHERE $__timeFilter(at) AND event IN ('promoted', 'undone') ORDER BY time" },
  notices: { color: palette.third, sql: 'SELECT at AS time, toString(outlet) AS text, toString(notice) AS tags FROM source_notices FINAL WHERE $__timeFilter(at) ORDER BY time' },
  alerts: { color: palette.negative, sql: "SELECT starts_at AS time, title AS text, toString(severity) AS tags FROM alert_notices FINAL WHERE $__timeFilter(starts_at) AND state != 'resolved' UNION ALL SELECT at AS time, title AS text, toString(severity) AS tags FROM office_acts FINAL WHERE $__timeFilter(at) AND what = 'alert-opened' ORDER BY time" },
  statements: { color: palette.positive, sql: "SELECT at AS time, title AS text, toString(what) AS tags FROM office_acts FINAL WHERE $__timeFilter(at) AND what IN ('statement-published', 'statement-withdrawn') ORDER BY time" },
};

export const annotationsFor = (names: readonly AnnotationName[], text: Catalogue): AnnotationQueryBuilder[] =>
  names.map((name) => new AnnotationQueryBuilder().name(text.annotations[name]).datasource(dataSource).enable(true).hide(false).iconColor(questions[name].color).target(asTarget(clickHouseQuery(questions[name].sql, 'table', 'annotation'))));
