import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { openRarity } from '../../processors/stories/index.ts';
import { readOwn, type LabelledText } from '../../processors/stories/training/read-texts.ts';
import { killHard, spawnDiembao } from '../support/cli.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';
import { runOnce } from '../support/run-once.ts';

/** Articles about some events, reprints among them, as a small outlet would list them; all fictional. */
const size = 60;
let articles: LabelledText[] = [];

beforeAll(async () => {
  const own = (await readOwn('reprints', openRarity())).filter(({ kind, text }) => kind === 'article' && text.length > 400);
  const whole = [...Map.groupBy(own, ({ label }) => label).values()].filter((story) => story.some(({ reprintOf }) => reprintOf === null) && story.some(({ reprintOf }) => reprintOf !== null));
  articles = whole.flat().slice(0, size);
});

interface Stood {
  readonly id: string;
  readonly url: string;
  readonly version: string;
  readonly story: string;
  readonly reprint_of: string;
}

interface Standing {
  readonly documents: readonly Stood[];
  readonly places: readonly { readonly document: string; readonly story: string; readonly reprint_of: string; readonly version: string }[];
  readonly stories: readonly { readonly id: string; readonly documents: number; readonly originals: number; readonly headline: string }[];
}

/** What the store says; only while no command holds the data folder. */
async function standing({ dataDir }: OfficeFolder): Promise<Standing> {
  const store = await openStore({ kind: 'embedded', dir: join(dataDir, 'store') }, { logger: silentLogger() });
  try {
    const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
    return {
      documents: await rows('SELECT id, url, version, story, reprint_of FROM documents FINAL ORDER BY id'),
      places: await rows('SELECT document, story, reprint_of, version FROM story_documents FINAL ORDER BY document'),
      stories: await rows('SELECT id, documents, originals, headline FROM stories FINAL ORDER BY id'),
    };
  } finally {
    await store.close();
  }
}

/** Nothing is lost or doubled, and all tables say the same. */
function expectWhole({ documents, places, stories }: Standing): void {
  expect(documents).toHaveLength(size);
  expect(new Set(documents.map(({ url }) => url)).size).toBe(size);
  expect(places.map(({ document, story, reprint_of }) => [document, story, reprint_of])).toEqual(documents.map(({ id, story, reprint_of }) => [id, story, reprint_of]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const { id, story, reprint_of } of documents) {
    expect(story, id).toMatch(/^\d{8}-[a-z0-9]{10}$/);
    if (reprint_of !== '') expect(byId.get(reprint_of), id).toMatchObject({ story, reprint_of: '' });
  }
  const counted = [...Map.groupBy(documents, ({ story }) => story)].map(([id, inside]) => ({ id, documents: inside.length, originals: inside.filter(({ reprint_of }) => reprint_of === '').length }));
  expect(stories.map(({ id, documents: all, originals }) => ({ id, documents: all, originals }))).toEqual(counted.toSorted((left, right) => (left.id < right.id ? -1 : 1)));
  for (const { id, headline } of stories) expect(byId.get(headline)).toMatchObject({ story: id });
}

/** What is known of the articles is found: reprints, and that they tell of their original's event. */
function expectFound({ documents }: Standing): void {
  const at = new Map(documents.map((document) => [Number(/bai-(\d+)/.exec(document.url)?.[1]), document]));
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const reprints = articles.flatMap(({ reprintOf }, number) => (typeof reprintOf === 'string' && numbers.has(reprintOf) ? [{ copy: at.get(number), original: at.get(numbers.get(reprintOf) as number) }] : []));
  expect(reprints.length).toBeGreaterThan(20);
  const found = reprints.filter(({ copy, original }) => copy?.reprint_of !== '' && copy?.story === original?.story);
  expect(found.length / reprints.length).toBeGreaterThanOrEqual(0.9);
  const labels = new Set(articles.map(({ label }) => label)).size;
  expect(new Set(documents.map(({ story }) => story)).size).toBeLessThanOrEqual(2 * labels);
}

async function office(): Promise<{ readonly folder: OfficeFolder; readonly outlet: OutletServer }> {
  const outlet = await startOutlet({
    size,
    article: (index) => {
      const { title, text, publishedAt } = articles[index] as LabelledText;
      return { title, paragraphs: text.split('\n'), published: new Date(publishedAt) };
    },
  });
  return { outlet, folder: officeFolder({ sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() }] }) };
}

describe.for([{ name: 'run --once', kills: 0 }, { name: 'start, killed hard three times', kills: 3 }])('stories after $name', { timeout: 900_000 }, ({ kills }) => {
  let folder: OfficeFolder;
  let outlet: OutletServer;
  beforeAll(async () => {
    ({ folder, outlet } = await office());
  });
  afterAll(async () => {
    await outlet.close();
    folder[Symbol.dispose]();
  });

  it('have every document once, with its original in the same story; another run changes none', async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const child = spawnDiembao(['start', '--office', folder.officeFile, '--data', folder.dataDir, '--port', '0']);
      // At any moment of the way: it does not matter which.
      await new Promise((resolve) => setTimeout(resolve, 1500 + Math.random() * 6000));
      await killHard(child);
    }
    await runOnce(folder, { limitMs: 400_000 });
    const first = await standing(folder);
    expectWhole(first);
    expectFound(first);
    await runOnce(folder, { limitMs: 400_000 });
    expect(await standing(folder)).toEqual(first);
  });
});
