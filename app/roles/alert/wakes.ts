import { topics } from '../../../infra/contracts/index.ts';
import type { LogMessage } from '../../../infra/log/index.ts';

/** A flagged document's story is looked out for so many documents long. */
const remembered = 5000;

/** The topics whose messages wake rules. */
export const wakingTopics: readonly string[] = [topics.flagged.name, topics.stories.name, topics.crawl.name, topics.desk.name];

/**
 * Which kinds of rules a message concerns. A document that was flagged is told with its story: when that is known, rules over flags are woken once more;
 * for the thousands of others they need not be.
 */
export function wakesBy(): (message: Pick<LogMessage, 'topic' | 'key'>) => readonly string[] {
  const flagged = new Set<string>();
  return ({ topic, key }) => {
    if (topic === topics.flagged.name) {
      flagged.add(key);
      const [oldest] = flagged;
      if (flagged.size > remembered && oldest !== undefined) flagged.delete(oldest);
      return ['flagged'];
    }
    if (topic === topics.stories.name) return flagged.delete(key) ? ['stories', 'flagged'] : ['stories'];
    return topic === topics.crawl.name ? ['revised', 'noticed'] : [];
  };
}
