import { whyNoBroker, whyNoKafka } from './shared-broker.ts';

type Register = (name: string, body: () => void | Promise<void>, timeout?: number) => unknown;

/**
 * Registers a test (or a `describe`) that needs a broker. Where none can be had it is skipped and its name says why; with
 * DIEMBAO_FORBID_SKIPS=1 it fails instead. `skip` leaves it out for another
 * reason, which its name must give; `own` says that the test starts a broker of its own, so that KAFKA_BROKERS does not help.
 */
export function kafkaOrSkip(register: Register & { readonly skip: Register }, { skip = false, own = false }: { readonly skip?: boolean; readonly own?: boolean } = {}): Register {
  const why = own ? whyNoBroker() : whyNoKafka();
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
