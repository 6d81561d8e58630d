import { whyNoKafka } from './shared-broker.ts';

type Register = (name: string, body: () => void | Promise<void>, timeout?: number) => unknown;

/**
 * Registers a test (or a `describe`) that needs a broker. Where none can be had it is skipped and its name says why; with
 * DIEMBAO_FORBID_SKIPS=1 it fails instead. `skip` leaves it out for another reason, which its name must give.
 */
export function kafkaOrSkip(register: Register & { readonly skip: Register }, { skip = false }: { readonly skip?: boolean } = {}): Register {
  const why = whyNoKafka();
  const forbidden = process.env['DIEMBAO_FORBID_SKIPS'] === '1';
  return (name, body, timeout) => {
    if (skip) return register.skip(name, body, timeout);
    if (why === null) return register(`${name} [needs kafka]`, body, timeout);
    const named = `${name} [needs kafka]: ${why}`;
    if (!forbidden) return register.skip(named, body, timeout);
    return register(named, () => {
      throw new Error(`${why}, and DIEMBAO_FORBID_SKIPS=1 forbids to skip what needs a Kafka broker`);
    });
  };
}
