/** What dossiers say in English. */
export const dossierEn = {
  subject: '{about}, {from} to {to}',
  subjectDay: '{about}, {from}',
  titles: {
    matter: 'The matter', known: 'What is known', coverage: 'What press and public said of it', stance: 'Tone and stance', flags: 'What the machine flagged and people found', statement: 'What the office said',
    uptake: 'Before and after publication', referrals: 'Referred to units', open: 'What is still open', gaps: 'Sources that were silent in this time', articles: 'List of articles', log: 'How it was handled',
  },
  matter: {
    open: '{case} was opened on {opened} and has been open for {days} {days?day|days}.', waiting: '{case} was opened on {opened}, {days} {days?day|days} ago, and waits for a reply.', closed: '{case} was opened on {opened} and closed on {closed}, after {days} {days?day|days}.', sameDay: '{case} was opened and closed on {opened}.',
    today: '{case} was opened on {opened}.', due: 'It is due on {due}.', overdue: 'It has been overdue since {due}.', claim: 'What is looked at: “{fact}”.', record: 'Record to compare with: {fact}.', noClaim: 'The case has no fact-check and no published record.',
    verdict: 'Verdict: {verdict}, on {date}.', verdictUndated: 'Verdict: {verdict}.', noVerdict: 'There is no verdict yet.', reason: 'The reason that stands in the case:', units: 'Units concerned: {units}.', noUnits: 'The case concerns no unit.',
    criticism: 'Criticism is not misinformation: a case looks at what was said, not at who said it.',
  },
  known: {
    none: 'No fact-check and no published record has been approved for it.', claim: '“{fact}”: {verdict}, by a fact-check of {date}.', claimUndated: '“{fact}”: {verdict}.', record: 'Record published on {date}: {fact}.', recordUndated: 'Published record: {fact}.', bare: '“{fact}”.',
    source: 'Source: {source}.', sourceLink: 'Source: {source}, {link}.', link: 'Source: {link}.', drafts: '{drafts} {drafts?fact-check or record is|fact-checks or records are} not approved and not told here.',
  },
  coverage: {
    none: 'No document about it was collected in the time of the case.', lead: 'From {first} to {last}, {documents} {documents?document|documents} in {outlets} {outlets?outlet|outlets} spoke of it: {articles} {articles?article|articles} and {posts} public {posts?post or comment|posts and comments}; {originals} {originals?original|originals} and {reprints} {reprints?reprint|reprints}.',
    leadDay: 'On {first}, {documents} {documents?document|documents} in {outlets} {outlets?outlet|outlets} spoke of it: {articles} {articles?article|articles} and {posts} public {posts?post or comment|posts and comments}; {originals} {originals?original|originals} and {reprints} {reprints?reprint|reprints}.',
    within: '{within} {within?document stands|documents stand} in the case itself; the others are of the same story.', postsOnly: 'No outlet has reported it. People’s posts are counted and not quoted.', peak: 'Most appeared on {date}: {documents} {documents?document|documents}.',
    outlets: 'Most was published by {outlets}.', outlet: '{outlet} ({documents})', removed: '{removed} {removed?document was|documents were} taken down by the outlet.', older: '{older} {older?document|documents} of the case appeared before this time and {older?is|are} in no figure.', erased: '{erased} {erased?document|documents} of the case {erased?was|were} erased from the system; only this number is left.',
    reaches: 'By reach', reachHead: ['Reach', 'Documents', 'Originals', 'Outlets'], national: 'National', regional: 'Regional', local: 'Local', specialist: 'Specialist', foreign: 'Foreign', unknown: 'Not known',
    days: 'Documents over time', all: 'All', originals: 'Originals', negative: 'Negative', list: 'The annex lists {shown} {shown?article|articles}.', listMore: 'The annex lists {shown} {shown?article|articles}; {more} more {more?is|are} only counted.',
  },
  stance: {
    none: 'There is no document whose tone could be read.', tone: 'Of {read} {read?document|documents} whose tone the machine has read, {positive} {positive?is|are} positive, {neutral} neutral and {negative} negative.', unread: 'The machine has read the tone of no document yet.',
    stance: 'Of {stanced} {stanced?document|documents} that name a unit concerned, {favourable} {favourable?is|are} favourable and {critical} critical.', anyStance: 'Of {stanced} {stanced?document|documents} that name a monitored unit, {favourable} {favourable?is|are} favourable and {critical} critical.', unnamed: 'No document names a unit concerned.', anyUnnamed: 'No document names a monitored unit.',
    share: 'The critical share is {share}.', small: 'Small numbers: counts and no percentages.', rule: 'Tone is of the text; stance is towards the unit that is named. The machine reads both, and neither has a part in any flag.',
  },
  flags: {
    none: 'The machine flagged no document of this case.', lead: 'The machine flagged {flags} {flags?time|times} ({strong} strongly), in {flagged} {flagged?document|documents}.', judged: 'People judged {judged} {judged?flag|flags}: {upheld} upheld, {overturned} overturned.', unjudged: 'No flag was judged by a person yet.',
    waiting: '{waiting} {waiting?flag waits|flags wait} to be judged.', machine: 'A flag is the machine’s suggestion; only people decide.',
  },
  statement: {
    none: 'There is no statement about it.', published: '{statement}, {kind}, published on {date}.', changed: 'What follows is a corrected version, published on {date}.', at: 'It appeared at {links}.', says: 'Its words:', sources: 'Sources that it names: {sources}.',
    covered: '{articles} {articles?article|articles} in {outlets} {outlets?outlet|outlets} and {posts} public {posts?post or comment|posts and comments} spoke of the statement.', unheard: 'No outlet has reported the statement.', unheardPosts: 'No outlet has reported the statement; {posts} public {posts?post or comment speaks|posts and comments speak} of it.',
    who: 'Among them: {links}.', link: '{link} ({outlet}, {date})', withdrawn: '{statement}, published on {date}, was withdrawn on {withdrawn}; it no longer speaks for the office and is not repeated here.',
    owed: '{statement} is not published yet; it is due on {due}.', overdue: '{statement} is not published yet; it has been overdue since {due}.', undated: '{statement} is not published yet.', refutation: 'a refutation', clarification: 'a clarification', acknowledgement: 'an acknowledgement', information: 'information',
  },
  uptake: {
    none: 'The statement has not been published: there is nothing to compare.', lead: 'Before it was published on {date} there {before?was|were} {before} {before?document|documents} in {beforeOutlets} {beforeOutlets?outlet|outlets}; since then {after} {after?document|documents} in {afterOutlets} {afterOutlets?outlet|outlets}.',
    table: 'Before and after publication', head: ['', 'Documents', 'Articles', 'Posts', 'Outlets', 'Negative', 'Critical'], before: 'Before', after: 'Since', chart: 'Documents over time, before and after publication',
    caution: 'The two spans differ in length, and the figures do not say why there are more documents or fewer.',
  },
  referrals: { none: 'Nothing was referred to a unit.', lead: '{sent} {sent?matter was|matters were} referred: {replied} {replied?was|were} replied to, {awaited} {awaited?waits|wait}, {overdue} of them overdue.', replied: '{unit}: referred on {sent}, replied on {replied}.', waiting: '{unit}: referred on {sent}, reply due {due}.', overdue: '{unit}: referred on {sent}, reply overdue since {due}.' },
  open: {
    none: 'Nothing is open.', 'fact-check': 'A fact-check is to be written.', statement: 'A statement is to be drafted.', reply: '{unit} has not replied; due {due}.', replyOverdue: '{unit} has not replied; overdue since {due}.', owed: '{statement} is not published yet.', flags: '{waiting} {waiting?flag has|flags have} not been judged.', drafts: '{drafts} {drafts?fact-check or record is|fact-checks or records are} not approved.',
    verdict: 'The case has no verdict yet.',
  },
  gaps: { none: 'No source was silent in this time.', lead: '{sources} {sources?source was|sources were} silent or quarantined at some time; the figures lack what {sources?it|they} published.', still: '{outlet}: since {since}, still.', ended: '{outlet}: from {since} to {heard}.', more: 'The other sources are in the system.' },
  articles: { none: 'There is no article to list.', table: 'Articles by day', head: ['Day', 'Outlet', 'Article'], more: '{more} more {more?article is|articles are} only counted: reprints and articles of less reach come last.', posts: '{posts} public {posts?post or comment is|posts and comments are} only counted.' },
  log: {
    none: 'Nothing has been noted yet.', day: '{date}: {acts}.',
    acts: {
      opened: 'case opened', renamed: 'renamed', 'due-set': 'due date set', concluded: 'verdict given', 'task-added': 'task added', 'task-done': 'task done', referred: 'referred to a unit', replied: 'the unit replied', 'fact-added': 'fact added',
      'documents-added': 'documents added', closed: 'case closed', reopened: 'case reopened', merged: 'cases merged', 'reopened-by-change': 'reopened because a document changed', 'document-revised': 'a document changed', erased: 'texts erased',
      'statement-drafted': 'statement drafted', 'statement-revised': 'statement revised', 'statement-proposed': 'statement proposed', 'statement-approved': 'statement approved', 'statement-refused': 'statement handed back', 'statement-published': 'statement published', 'statement-withdrawn': 'statement withdrawn',
    },
  },
} as const;
