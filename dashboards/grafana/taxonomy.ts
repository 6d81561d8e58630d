/** The topics that ship, in the order of the taxonomy; a test holds them to processors/topics/taxonomy.yaml. An office's own topics show by their id. */
export const topics = [
  'civil-political-rights', 'economic-social-cultural-rights', 'women-gender-equality', 'ethnic-minorities', 'children', 'persons-with-disabilities', 'torture-prevention-detention', 'religion-belief',
  'labour', 'human-trafficking', 'expression-press-internet', 'poverty-reduction-social-protection', 'law-policy', 'international-cooperation-upr', 'science-technology', 'justice-legal-aid',
] as const;
export type Topic = (typeof topics)[number];
export type TopicColumn = `topic_${Topic}`;

/** The column of a chart that has one for each topic, quoted where the name stands in SQL. */
export const topicColumn = (topic: Topic): TopicColumn => `topic_${topic}`;
