import type { CaseWords } from './shape.ts';

export const en: CaseWords = {
  case: 'Case',
  exported: 'Exported',
  states: { open: 'Open', waiting: 'Waiting for a reply', closed: 'Closed' },
  origins: { flag: 'Flag', document: 'Document', hand: 'By hand', story: 'Story' },
  verdicts: { fabricated: 'Fabricated', inaccurate: 'Inaccurate', misleading: 'Misleading', accurate: 'Accurate', opinion: 'Opinion', unproven: 'Unproven' },
  kinds: { article: 'Article', post: 'Post', comment: 'Comment' },
  factKinds: { 'fact-check': 'Fact-check', record: 'Published record' },
  marks: { 'text-changed': 'its text has changed since it was flagged', removed: 'removed', erased: 'erased from the system' },
  tasks: { 'fact-check': 'Write a fact-check', statement: 'Draft a statement' },
  reaches: { national: 'national', regional: 'regional', local: 'local', specialist: 'specialist', foreign: 'foreign' },
  log: {
    'statement-drafted': 'Statement drafted', 'statement-revised': 'Statement revised', 'statement-proposed': 'Statement proposed', 'statement-approved': 'Statement approved', 'statement-refused': 'Statement handed back', 'statement-published': 'Publication of the statement noted', 'statement-withdrawn': 'Statement withdrawn', 'statement-wiped': 'An erased document’s words taken out of a draft', 'statement-repeats-erased': 'A statement repeats an erased document',
    opened: 'Opened', commented: 'Comment', assigned: 'Assigned', 'due-set': 'Due date set', renamed: 'Renamed', concluded: 'Verdict', 'task-added': 'Task added', 'task-done': 'Task done', referred: 'Referred to a unit', replied: 'The unit replied',
    'fact-added': 'Fact added', 'documents-added': 'Documents added', closed: 'Closed', reopened: 'Reopened', merged: 'Merged', undone: 'Undone', flagged: 'Flagged', 'flagged-again': 'Flagged again', 'reopened-by-change': 'Reopened: a document has changed',
    'text-changed': 'The text changed', corrected: 'A correction was announced', removed: 'The document was removed', restored: 'The document is back', 'document-revised': 'A document has changed', erased: 'Texts were erased',
  },
  labels: {
    state: 'State', origin: 'Origin', owner: 'Owner', due: 'Due', verdict: 'Verdict', reason: 'Reason', units: 'Units', opened: 'Opened', closed: 'Closed', evidence: 'Evidence, side by side', found: 'What the document says', matched: 'What it was matched with',
    published: 'Published', hash: 'Content hash', probability: 'Probability', model: 'Model', reasons: 'What speaks for the flag', against: 'What speaks against the flag', nothingAgainst: 'nothing', posts: 'Posts and comments', postsNote: 'Neither text nor address of a post is printed.',
    outlet: 'Outlet', counts: 'Likes / shares / replies', fact: 'Fact', source: 'Source', tasks: 'Tasks', done: 'done', open: 'open', referrals: 'Referrals', replyDue: 'reply due', reply: 'Reply', noReply: 'no reply yet',
    log: 'Log', machine: 'The system', withdrawn: 'withdrawn', none: '–', hidden: 'items of other units, not printed', notJudged: 'not judged', fictional: 'Demonstration data, entirely fictional',
  },
};
