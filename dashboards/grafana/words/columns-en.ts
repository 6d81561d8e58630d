import { topics } from './topics-en.ts';
import { topicColumns } from './topic-columns.ts';
import type { columns as vietnamese } from './columns-vi.ts';

/** The same in English. */
export const columns: typeof vietnamese = {
  ...topicColumns(topics),
  time: 'Time', first_at: 'Began', last_at: 'Newest', seen_at: 'Seen', polled_at: 'Last polled', newest_item_at: 'Newest item', flagged_at: 'Flagged', redriven_at: 'Driven again',
  documents: 'Documents', naming: 'Naming a unit', kind: 'Kind', mention_share: 'Share of voice', originals: 'Originals', reprints: 'Reprints', outlets: 'Outlets', outlet: 'Outlet', source: 'Source', reach: 'Reach', national: 'National press',
  change: 'Against the period before', before: 'Period before', expected: 'Usual', low: 'Usual, lowest', high: 'Usual, highest', series: 'Of', about: 'Which', document: 'Document', headline: 'Headline', edit: 'Change',
  negative: 'Negative', unread: 'Not read yet', neutral: 'Neutral', positive: 'Positive', negative_share: 'Negative share', critical: 'Critical', neutral_stance: 'Neutral', favourable: 'Favourable',
  unit: 'Unit', unit_name: 'Unit', topic: 'Topic', content_group: 'Content group', in_headline: 'In the headline', in_lead: 'In the lead', in_body: 'In the text',
  international_law: 'International law', policy_law: 'Policy and law', situation_achievements: 'Situation, achievements', incidents: 'Incidents', foreign_relations: 'Foreign relations',
  story: 'Story', stories: 'Stories', new_stories: 'New stories', several: 'In two outlets or more', largest: 'Largest (documents)', folded_share: 'Folded into a story', reprint_share: 'Share of reprints', story_size: 'Documents',
  corrected: 'Corrected', removed: 'Removed', merged: 'Merged by hand', parted: 'Parted by hand',
  waiting: 'Waiting', strong: 'Strong', flags: 'Flags', judged: 'Judged', overturned: 'Overturned', precision: 'Right', median: 'Half within', ninetieth: '90 % within', oldest: 'Longest wait',
  verdict: 'Verdict', fact: 'Fact', fact_kind: 'Kind of fact', level: 'Level', sureness: 'Probability', probability: 'The machine said',
  polls: 'Polls', failing_share: 'Failing', answered: 'With items', not_modified: 'Not modified', failed: 'Failed', stored: 'Stored', unchanged: 'Unchanged', duplicate: 'Duplicate', rejected: 'Rejected', dead_lettered: 'Dead letters', newest: 'Newest document ago',
  silent: 'Silent', quarantined: 'Quarantined', standing: 'Standing', failures: 'Failures in a row', error: 'Last error', reason: 'Reason', notice: 'Notice', queue: 'Queue', consumer: 'Consumer', code: 'Code',
  task: 'Task', version: 'Version', event: 'Event', score: 'Score', accuracy: 'Accuracy', calibration: 'Calibration error', field: 'Label', agreed_share: 'People and machine agree', model: 'Model',
  task_topic: 'Topic', task_tone: 'Tone', task_stance: 'Stance', task_claim: 'Claim', unsure_share: 'Share the machine is unsure of', without_topic: 'Without a topic', one_topic: 'One topic', several_topics: 'Several topics',
};
