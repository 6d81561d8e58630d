import { share } from '../fragments.ts';
import { defineBoard } from '../define-board.ts';

const week = (column: string): string => `toDateTime(toStartOfWeek(${column}, 1, 'Asia/Ho_Chi_Minh'), 'Asia/Ho_Chi_Minh')`;
/** The measure that a task's gate goes by; others are beside it in the same event. */
const score = "multiIf(mapContains(scores, 'microF1'), scores['microF1'], mapContains(scores, 'macroF1'), scores['macroF1'], mapContains(scores, 'f1'), scores['f1'], NULL)";
/** How far a tone's probability is from a blind guess among three to certainty: below a quarter the model hardly knows. */
const unsure = '(tone_score * 3 - 1) / 2 < 0.25';

/** How good the models are, how sure, and whether what they read is still what they learnt from. */
export const models = defineBoard({
  name: 'models',
  from: 'now-90d',
  refresh: '15m',
  variables: [],
  annotations: ['promotions'],
  rows: [
    [
      {
        key: 'now', kind: 'table', size: [14, 8], columns: ['task', 'version', 'event', 'score', 'accuracy', 'calibration', 'time'], link: { to: 'models' },
        sql: `
          SELECT task, version, event, ${score} AS score, if(mapContains(scores, 'accuracy'), scores['accuracy'], NULL) AS accuracy, if(mapContains(scores, 'calibrationError'), scores['calibrationError'], NULL) AS calibration, at AS time
          FROM model_events FINAL ORDER BY at DESC LIMIT 1 BY task`,
      },
      {
        key: 'agreement', kind: 'bars', size: [10, 8], columns: ['field', 'agreed_share'], link: { to: 'models' },
        sql: `
          SELECT field, countIf(arraySort(value) = arraySort(previous)) / count() AS agreed_share
          FROM corrections FINAL WHERE $__timeFilter(at) AND NOT withdrawn AND model != ''
          GROUP BY field ORDER BY field`,
      },
    ],
    [
      {
        key: 'scores', kind: 'series', size: [12, 8], columns: ['time', 'task_topic', 'task_tone', 'task_stance', 'task_claim'], interval: '1d', link: { to: 'models' },
        sql: `
          SELECT toDateTime(at) AS time, ${['topic', 'tone', 'stance', 'claim'].map((task) => `anyIf(${score}, task = '${task}') AS task_${task}`).join(', ')}
          FROM model_events FINAL WHERE $__timeFilter(at) AND event = 'evaluated'
          GROUP BY time ORDER BY time`,
      },
      {
        key: 'unsure', kind: 'series', size: [12, 8], columns: ['time', 'unsure_share'], interval: '7d', link: { to: 'models' },
        sql: `
          SELECT ${week('analysed_at')} AS time, ${share(`countIf(tone != '' AND ${unsure})`, "countIf(tone != '')")} AS unsure_share
          FROM analyses FINAL WHERE $__timeFilter(analysed_at)
          GROUP BY time ORDER BY time`,
      },
    ],
    [
      {
        key: 'tones', kind: 'series', size: [12, 8], columns: ['time', 'negative', 'neutral', 'positive'], draw: 'bars', stack: 'shares', interval: '7d', link: { to: 'trends' },
        sql: `
          SELECT ${week('analysed_at')} AS time, countIf(tone = 'negative') AS negative, countIf(tone = 'neutral') AS neutral, countIf(tone = 'positive') AS positive
          FROM analyses FINAL WHERE $__timeFilter(analysed_at) AND tone != ''
          GROUP BY time ORDER BY time`,
      },
      {
        key: 'topics', kind: 'series', size: [12, 8], columns: ['time', 'without_topic', 'one_topic', 'several_topics'], draw: 'bars', stack: 'shares', interval: '7d', link: { to: 'trends' },
        sql: `
          SELECT ${week('analysed_at')} AS time, countIf(empty(topics)) AS without_topic, countIf(length(topics) = 1) AS one_topic, countIf(length(topics) > 1) AS several_topics
          FROM analyses FINAL WHERE $__timeFilter(analysed_at)
          GROUP BY time ORDER BY time`,
      },
    ],
    [
      {
        key: 'versions', kind: 'table', size: [12, 8], columns: ['model', 'documents', 'first_at', 'last_at'], link: { to: 'models' },
        sql: `
          SELECT toString(analyses.model) AS model, uniqExact(document) AS documents, min(analysed_at) AS first_at, max(analysed_at) AS last_at
          FROM analyses FINAL WHERE $__timeFilter(analysed_at)
          GROUP BY model ORDER BY last_at DESC LIMIT 20`,
      },
      {
        key: 'events', kind: 'table', size: [12, 8], columns: ['time', 'task', 'version', 'event', 'score'], link: { to: 'models' },
        sql: `SELECT at AS time, task, version, event, ${score} AS score FROM model_events FINAL WHERE $__timeFilter(at) ORDER BY time DESC, task LIMIT 60`,
      },
    ],
  ],
});
