import { topicColumn, topics, type Topic, type TopicColumn } from '../taxonomy.ts';

/** Topics' names as names of a chart's columns. */
export const topicColumns = (names: Readonly<Record<Topic, string>>): Record<TopicColumn, string> => Object.fromEntries(topics.map((topic) => [topicColumn(topic), names[topic]])) as Record<TopicColumn, string>;
