import { topics, wrap, type MessageType } from '../../infra/contracts/index.ts';
import type { Desk } from './desk.ts';

/** Posts an event of the desk in the transaction that is under way. */
export function postEvent<Type extends string, Data>(desk: Pick<Desk, 'book' | 'now'>, message: MessageType<Type, Data>, key: string, data: Data): void {
  desk.book.post({ topic: topics.desk.name, key, value: JSON.stringify(wrap(message, data, { source: '/desk', time: desk.now() })) });
}
