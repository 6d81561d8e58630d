import { topics } from './topics-en.ts';
import type { values as vietnamese } from './values-vi.ts';

/** The same in English. */
export const values: typeof vietnamese = {
  topic: topics,
  reach: { national: 'National', regional: 'Regional', local: 'Local', specialist: 'Specialist', foreign: 'Foreign' },
  kind: { article: 'Articles', post: 'Posts', comment: 'Comments' },
  series: { all: 'All documents', unit: 'Unit', topic: 'Topic', story: 'Story' },
  contentGroup: { 'international-law': 'International law', 'policy-law': 'Policy and law', 'situation-achievements': 'Situation, achievements', incidents: 'Incidents', 'foreign-relations': 'Foreign relations' },
  edit: { corrected: 'Corrected', removed: 'Removed', restored: 'Put back' },
  verdict: { fabricated: 'Fabricated', inaccurate: 'Inaccurate', misleading: 'Misleading', accurate: 'Accurate', opinion: 'Opinion', unproven: 'Unproven' },
  factKind: { 'fact-check': 'Fact-check', record: 'Record' },
  level: { strong: 'Strong', suggest: 'Suggestion' },
  standing: { well: 'Well', silent: 'Silent', quarantined: 'Quarantined' },
  notice: { silent: 'Silent', heard: 'Heard again', quarantined: 'Quarantined', released: 'Released', 'layout-changed': 'Layout changed', 'layout-well': 'Readable again', 'mass-removal': 'Mass removal' },
  task: { topic: 'Topic', tone: 'Tone', stance: 'Stance', claim: 'Claim' },
  event: { evaluated: 'Evaluated', promoted: 'Promoted', refused: 'Refused', undone: 'Undone' },
  field: { topics: 'Topics', contentGroup: 'Content group', tone: 'Tone', stance: 'Stance', units: 'Units' },
};
