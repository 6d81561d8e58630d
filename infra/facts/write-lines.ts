import type { Fact } from '../contracts/index.ts';

/** Facts as JSON lines, one at a time. */
export function* factLines(facts: Iterable<Fact>): Generator<string> {
  for (const fact of facts) yield `${JSON.stringify(fact.kind === 'fact-check' ? fact.factCheck : fact.record)}\n`;
}
