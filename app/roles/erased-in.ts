import { documentErased, topics, unwrap } from '../../infra/contracts/index.ts';
import type { LogMessage } from '../../infra/log/index.ts';

/** The document that a message of the log says was erased; null for any other message: those are others' to read and to complain of. */
export function erasedIn({ topic, value }: LogMessage): string | null {
  if (topic !== topics.desk.name || !value.includes(documentErased.type)) return null;
  try {
    return unwrap(value, [documentErased]).data.document;
  } catch {
    return null;
  }
}
