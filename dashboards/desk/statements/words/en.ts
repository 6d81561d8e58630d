import type { StatementWords } from './shape.ts';

export const en: StatementWords = {
  kinds: { refutation: 'Refutation', clarification: 'Clarification', acknowledgement: 'Acknowledgement', information: 'Information' },
  verdicts: { fabricated: 'is fabricated', inaccurate: 'is not true', misleading: 'is misleading', accurate: 'is accurate', opinion: 'is an opinion', unproven: 'cannot be judged by what is known' },
  titleOf: (claim) => `On the information: ${claim}`,
  titleOfRecord: (subject) => `On the figure: ${subject}`,
  opening: (office) => `${office} states:`,
  about: (claim, verdict) => `The information “${claim}” ${verdict}.`,
  grounds: 'Grounds:',
  record: (line, source) => `– Published figure: ${line}${source}`,
  check: (claim, verdict, source) => `– Fact-check: the information “${claim}” ${verdict}${source}`,
  sourceOf: (source, date) => [source, date].filter(Boolean).join(', '),
  claim: 'What was said',
  finding: 'Finding',
  sources: 'Sources',
  publishedOn: (day) => `Published on ${day}`,
  corrected: (day) => `This version replaces the one published on ${day}`,
  at: 'Published at',
  more: 'More',
  withdrawn: 'This statement was withdrawn.',
  notFound: 'There is no such statement.',
  fictional: 'Demonstration data, entirely fictional',
};
