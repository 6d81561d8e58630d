import type { Words } from './words.ts';

/** What reports say in English. */
export const en: Words = {
  types: { daily: 'PRESS REVIEW', weekly: 'REPORT', monthly: 'REPORT', quarterly: 'REPORT', yearly: 'REPORT', 'ad-hoc': 'REPORT', dossier: 'DOSSIER' },
  subjects: {
    daily: 'Press review of {from}', weekly: 'Press and public opinion in the week from {from} to {to}', monthly: 'Press and public opinion from {from} to {to}', quarterly: 'Press and public opinion in the quarter from {from} to {to}',
    yearly: 'Press and public opinion in the year from {from} to {to}', 'ad-hoc': 'Press and public opinion from {from} to {to}', dossier: 'Dossier from {from} to {to}', about: '{subject}: {about}',
  },
  titles: {
    overview: 'Overview', stories: 'Top stories', clippings: 'Clippings by topic', tone: 'Tone and stance by unit and topic', rights: 'Human rights by convention and subject', asks: 'What people ask for and complain of',
    misinformation: 'Misinformation', matters: 'Matters found accurate and referred', statements: 'Statements of the office', own: 'The office’s own publications', decisions: 'What needs a decision', coming: 'What is coming', ledger: 'The ledger: what was collected',
  },
  change: {
    none: 'as in the period before', same: 'the same as in the period before', fromNothing: 'after none in the period before', fewerSmall: 'fewer than in the period before ({before})', moreSmall: 'more than in the period before ({before})',
    steady: 'no notable change from the period before ({before})', up: 'up {growth} from the period before ({before})', down: 'down {growth} from the period before ({before})',
  },
  shareChange: { steady: 'the share is nearly the same', up: 'the share rose by {points}', down: 'the share fell by {points}', small: 'too few to compare shares' },
  part: { small: '{part} of {whole}', large: '{part} of {whole} ({share})', cellSmall: '{part} of {whole}', cell: '{share}', none: '–' },
  list: { and: ' and ', comma: ', ', nothing: 'none' },
  places: { unknownUnit: 'a unit that is no longer listed', noTopic: 'no topic', postsOnly: 'a story of public posts only', noTitle: 'a story without a title', case: 'Case', statement: 'Statement', fact: 'Fact-check', article: 'Article' },
  overview: {
    lead: 'From {from} to {to}, {documents} {documents?document was|documents were} collected from {outlets} {outlets?outlet|outlets}, {change}.',
    leadDay: 'On {from}, {documents} {documents?document was|documents were} collected from {outlets} {outlets?outlet|outlets}, {change}.',
    empty: 'From {from} to {to}, no document was collected; the period before had {before}.',
    emptyNote: 'No document does not mean that nobody spoke: see coverage and silent sources in the ledger.',
    top: 'Most was published on {story}: {documents} {documents?document|documents} in {outlets} {outlets?outlet|outlets}.',
    kinds: 'Of these {originals} {originals?is an original|are originals} and {reprints} {reprints?a reprint|reprints}; {articles} {articles?is an article|are articles} and {posts} {posts?a public post or comment|public posts and comments}.',
    naming: '{naming} {naming?document names|documents name} a monitored unit, {change}.',
    tone: 'In tone, {positive} {positive?is|are} positive, {neutral} neutral and {negative} negative, of {read} {read?document|documents} whose tone was read by the machine.',
    critical: '{critical} {critical?document is|documents are} critical of at least one unit, {change}.',
    small: 'Small numbers: the report gives counts and no percentages.',
    outlets: 'Most was published by {outlets}.', outlet: '{outlet} ({documents})',
    days: 'Documents over time', all: 'All', originals: 'Originals', negative: 'Negative',
  },
  stories: {
    none: 'There was no story in the period.', story: '{story}: {documents} {documents?document|documents}, {originals} {originals?original|originals}, {reprints} {reprints?reprint|reprints}, in {outlets} {outlets?outlet|outlets}.',
    posts: '{posts} public {posts?post or comment speaks|posts and comments speak} of it too; the report does not quote them.', critical: '{critical} {critical?document is|documents are} critical, {negative} {negative?is|are} negative in tone.', read: 'Read: {links}.', link: '{link} ({outlet})', count: 'Reprints are folded into their story; of each story, what lies in the period is counted.',
  },
  clippings: { none: 'No article appeared.', topic: '{topic}: {documents} {documents?document|documents}, {originals} {originals?original|originals}.', article: '{link} ({outlet}).', other: 'Articles of no topic:', more: 'The whole list is in the system; the report names originals of the widest reach.' },
  tone: {
    none: 'No document of the period names a unit or has a topic.', unitTable: 'By unit', topicTable: 'By topic',
    unitHead: ['Unit', 'Documents', 'Change', 'Favourable', 'Critical', 'Share critical'], topicHead: ['Topic', 'Documents', 'Change', 'Negative', 'Share negative'],
    unitMoved: '{unit}: {critical} critical {critical?document|documents}, {change}; {shareChange}.', topicMoved: '{topic}: {negative} negative {negative?document|documents}, {change}; {shareChange}.',
    because: 'Most of the change comes from {story} ({documents} {documents?document|documents}, before {before}).', becauseGone: 'Most of the fall is because {story} has died down ({documents} {documents?document|documents}, before {before}).',
    rollUp: 'An upper unit counts documents that name its lower units too; one that names two units counts for both.', toneIsNotStance: 'Tone is of the text; stance is towards the unit that is named. The two differ.', others: 'Units that nobody named in the period: {units}.',
  },
  rights: {
    none: 'No document of the period has a human-rights subject.', table: 'Human-rights subjects by convention', head: ['Convention', 'Subject', 'Documents', 'Change', 'Originals', 'Negative'],
    lead: '{topic} was spoken of most, with {documents} {documents?document|documents}, {change}.', silent: 'No document was collected on: {topics}.', twice: 'A document of two subjects counts for both, so the rows do not add up to the whole.',
  },
  asks: {
    none: 'No document of the period asks something of a monitored unit, complains of one or is critical of one.', lead: '{documents} {documents?document asks|documents ask} something of a unit, complain or are critical: {articles} {articles?article|articles} and {posts} public {posts?post or comment|posts and comments}, {change}.',
    critical: 'Of these {critical} {critical?is|are} critical.', table: 'By topic and unit', head: ['Topic', 'Unit', 'Documents', 'Change', 'Press', 'Posts'], passage: '{link} ({outlet}):',
    rule: 'Counted are documents that are critical of a unit, or name one under a topic of petitions, denunciations or legal aid. Only the press is quoted; people’s posts are counted. Criticism is not misinformation.',
  },
  misinformation: {
    none: 'In the period the machine flagged no document as repeating a refuted claim.', lead: 'The machine flagged {flags} {flags?time|times} ({strong} strongly), in {documents} {documents?document|documents}, about {facts} checked {facts?fact|facts}; {change}.',
    judgedNone: 'No flag was judged by a person in the period.', judged: 'People judged {judged} {judged?flag|flags}: {upheld} upheld, {overturned} overturned.', overturned: 'The machine was wrong in {share}.',
    verdicts: 'Verdicts: {verdicts}.', verdict: '{verdict} {count}', fabricated: 'fabricated', inaccurate: 'inaccurate', misleading: 'misleading', accurate: 'accurate', opinion: 'opinion', unproven: 'unproven',
    fact: '{fact}: {flags} {flags?flag|flags} in {outlets} {outlets?outlet|outlets}.', answered: 'The office published {published} {published?statement|statements} in the period; {owed} {owed?is|are} not published yet.', waiting: 'At the end of the period {flags} {flags?flag waits|flags wait} to be judged, {strong} of them strong.',
    machine: 'A flag is the machine’s suggestion; only people decide.',
  },
  matters: {
    none: 'No matter was found accurate and referred in the period, and no reply is owed.', lead: '{sent} {sent?matter was|matters were} referred in the period; {replied} {replied?was|were} replied to; {waiting} {waiting?waits|wait}, {overdue} of them overdue.',
    replied: '{case}, {unit}: replied on {date}.', waiting: '{case}, {unit}: referred on {sent}, reply due {due}.', overdue: '{case}, {unit}: referred on {sent}, reply overdue since {due}.',
  },
  statements: {
    none: 'The office published no statement in the period.', lead: 'The office published {published} {published?statement|statements}; the press reported {reported}.', statement: '{statement}, published on {date}: {articles} {articles?article|articles} in {outlets} {outlets?outlet|outlets}.',
    unheard: '{statement}, published on {date}: no outlet has reported it yet.', owed: '{owed} {owed?statement is|statements are} not published yet, {overdue} overdue.',
  },
  own: {
    none: 'The office published nothing on the monitored channels in the period.', lead: 'The office published {articles} {articles?article|articles} and {posts} {posts?post|posts}, {change}.', article: '{link}: {documents} {documents?document|documents} by {outlets} other {outlets?outlet|outlets} followed in the same story; {reprints} {reprints?reprint|reprints} of the text itself.',
    untaken: 'None of the office’s publications was reprinted or followed by others in the period.', rest: 'Only what others took up is named, most taken up first.',
  },
  decisions: {
    none: 'No case is due and no strong flag waits to be judged.', cases: '{open} {open?case is|cases are} open: {overdue} overdue, {due} due in the period to come.', overdue: '{case}: overdue since {due}.', due: '{case}: due {due}.',
    flags: '{strong} strong {strong?flag has|flags have} not been judged.', statements: '{owed} {owed?statement is|statements are} not published yet, {overdue} overdue.', more: 'The other cases are in the system.',
  },
  coming: { none: 'The period to come has no deadline and no observance in the list.', observance: '{date}: {name}.', deadline: '{date}: {name} due.', case: '{date}: {case} due.', referral: '{date}: reply of {unit} to {case} due.', statement: '{date}: {statement} due.' },
  ledger: {
    none: 'No source was asked in the period: there is nothing to count.', sum: '{seen} {seen?item was|items were} seen: {stored} stored, {duplicate} {duplicate?duplicate|duplicates}, {unchanged} unchanged, {rejected} rejected, {deadLettered} dead-lettered, {underWay} under way.', adds: 'The six numbers add up to what was seen: {sum}.',
    missing: 'The numbers do not add up to what was seen: items were recorded more than once, and the ledger should be looked at.', rejections: 'Why items were rejected', rejectionHead: ['Reason', 'Items', 'Sources'], letters: 'Dead letters', lettersHead: ['Code', 'Messages', 'Driven again'], letterLead: '{letters} {letters?message was|messages were} put aside as dead {letters?letter|letters}; until driven again they are in no figure of this report.',
    coverage: '{polled} {polled?source was|sources were} asked, {answered} answered, {giving} had something new; {polls} {polls?poll|polls}, {failed} failed.', silent: 'Sources that were silent or quarantined at the end of the period:', silentOne: '{outlet}: since {since}.', noneSilent: 'No source was silent at the end of the period.', silentWarning: 'The figures of this period lack what those sources published.',
    revised: 'Outlets changed {changed} {changed?article|articles}, corrected {corrected} and took down {removed}.', method: 'Figures are of documents collected from the sources that the office monitors; another list of sources gives other shares. There is no advertising value in them.',
  },
};
