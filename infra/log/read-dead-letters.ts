import { messageDeadLettered, topics, unwrap, type DeadLetter } from '../contracts/index.ts';
import type { Log, LogMessage } from './contract.ts';

/** The dead letters that the log holds, each with the message it came in; a letter that was sent twice comes twice. */
export async function* readDeadLetters(log: Pick<Log, 'read'>): AsyncGenerator<{ readonly letter: DeadLetter; readonly message: LogMessage }> {
  for await (const message of log.read(topics.dead.name)) {
    const letter = letterOf(message);
    if (letter) yield { letter, message };
  }
}

/** Null for what is no dead letter: a stray message must not keep the others from being read. */
function letterOf(message: LogMessage): DeadLetter | null {
  try {
    return unwrap(message.value, [messageDeadLettered]).data;
  } catch {
    return null;
  }
}
