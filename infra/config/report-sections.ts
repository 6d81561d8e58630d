/**
 * The sections that reports may have, by the ids that an office names in its templates. What they tell is known to processors/summaries, where a test compares both lists.
 */
export const reportSectionIds = [
  'overview', 'decisions', 'stories', 'clippings', 'tone', 'rights', 'asks', 'misinformation', 'answers', 'matters', 'statements', 'own',
  'briefing-questions', 'briefing-statements', 'briefing-facts', 'briefing-own', 'briefing-days', 'coming', 'ledger',
] as const;
/** Those whose details the annex may have by themselves, as `ID-annex`. */
export const detailedSectionIds = ['overview', 'decisions', 'stories', 'tone', 'rights', 'asks', 'misinformation', 'matters', 'briefing-facts', 'briefing-days', 'coming', 'ledger'] as const;

export const annexOf = (id: string): string => `${id}-annex`;

/** What stands in the curly brackets of a trích yếu. */
export const subjectSlots = ['from', 'to', 'week', 'month', 'quarter', 'year'] as const;
