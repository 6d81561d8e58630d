import { DiembaoError, FatalError, messageOf, RejectedError, RetryableError } from '../../contracts/index.ts';

interface KafkaFailure {
  readonly name: string;
  readonly type?: string;
  readonly cause?: unknown;
}

const asFailure = (error: unknown): KafkaFailure => (typeof error === 'object' && error !== null ? (error as KafkaFailure) : { name: typeof error });

/** The error at the bottom of kafkajs's wrappings. */
export function rootOf(error: unknown): KafkaFailure {
  let root = asFailure(error);
  for (let depth = 0; depth < 5 && typeof root.cause === 'object' && root.cause !== null; depth += 1) root = asFailure(root.cause);
  return root;
}

/** The house's error for one of Kafka's. */
export function translated(error: unknown): Error {
  if (error instanceof DiembaoError) return error;
  const root = rootOf(error);
  const type = root.type ?? '';
  if (['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'].includes(type)) {
    return new RejectedError('The message is larger than its topic takes.', { code: 'log-message-too-large', cause: error });
  }
  if (/AUTHORIZATION_FAILED$/.test(type)) {
    return new FatalError(`Kafka does not allow this account to do that: ${type}.`, { code: 'log-not-allowed', hint: 'Give the account the rights to create, write, read and configure the topics and to use the groups.', cause: error });
  }
  if (root.name === 'KafkaJSSASLAuthenticationError') {
    return new FatalError('Kafka refused the user name or password.', { code: 'log-not-authenticated', hint: 'Check KAFKA_USERNAME and KAFKA_PASSWORD.', cause: error });
  }
  return new RetryableError(`Kafka does not answer as it should: ${messageOf(error)}`, { code: type ? `log-${type.toLowerCase().replaceAll('_', '-')}` : 'log-unreachable', cause: error });
}

/** Whether a connection broke, or could not be made, so that nobody knows what became of the request. */
export function isConnectionTrouble(error: unknown): boolean {
  // TypeError: kafkajs trips over answers it never got, when a connection breaks in the middle of a question.
  return ['TypeError', 'KafkaJSConnectionError', 'KafkaJSConnectionClosedError', 'KafkaJSRequestTimeoutError', 'KafkaJSBrokerNotFound'].includes(rootOf(error).name);
}

/** Errors by which a coordinator says that this member must join its group again. */
export function mustRejoin(error: unknown): boolean {
  return ['REBALANCE_IN_PROGRESS', 'NOT_COORDINATOR_FOR_GROUP', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID'].includes(rootOf(error).type ?? '');
}

/** Rejects with a RetryableError when `work` takes longer than `ms`. What comes of it later is of no interest. */
export function within<Result>(ms: number, what: string, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RetryableError(`${what} took longer than ${ms / 1000} s.`, { code: 'log-timeout' })), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
