import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeAnswers } from './answers.ts';
import { describeInserts } from './inserts.ts';
import { Kit, type Harness } from './kit.ts';
import { describeParameters } from './parameters.ts';
import { describeSettings } from './settings.ts';
import { describeStreams } from './streams.ts';

export type { Harness } from './kit.ts';

/** What a connection must answer, whether chDB, its HTTP face or a ClickHouse server stands behind it. */
export function describeConnection(name: string, open: () => Promise<Harness>): void {
  describe(name, () => {
    const kit = new Kit();
    beforeAll(async () => kit.open(await open()));
    afterAll(() => kit.close());

    describeAnswers(kit);
    describeParameters(kit);
    describeSettings(kit);
    describeInserts(kit);
    describeStreams(kit);

    it('takes sixty queries at once', async () => {
      const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => kit.value('SELECT sum(number) AS s FROM numbers({n:UInt32})', { n: 1000 + index })));
      expect(answers).toEqual(Array.from({ length: 60 }, (_, index) => ((1000 + index) * (999 + index)) / 2));
    });
  });
}
