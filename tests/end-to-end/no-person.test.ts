import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent, startNewsroom, type Newsroom } from '../../app/newsroom/index.ts';
import { allTopics, documentErased, documentRevised, documentVisited, sourceNoticed, sourcePolled, topics } from '../../infra/contracts/index.ts';
import { openLog } from '../../infra/log/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { diembao } from '../support/cli.ts';
import { officeAtWork } from '../support/office-at-work.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

/*
 * Rule 1 of the house, over the whole way: nothing that names a person may be found in the log, the store, the export or
 * what the program prints, once the demonstration newsroom has been collected, looked at again, and has fallen silent.
 */
let newsroom: Newsroom;
let folder: OfficeFolder;
let printed = '';

interface ExampleSource {
  readonly url: string;
}

beforeAll(async () => {
  const epoch = new Date();
  // Late enough for the comment and the post that their writers will remove, and too early for their removal.
  let minutes = 3;
  newsroom = await startNewsroom({ port: 0, host: '127.0.0.1', epoch, now: () => new Date(epoch.getTime() + minutes * 60_000) });
  const example = parse(readFileSync(join(import.meta.dirname, '..', '..', 'office.yaml'), 'utf8')) as { sources: ExampleSource[] };
  folder = officeFolder({ sources: example.sources.map((source) => ({ ...source, url: source.url.replace('127.0.0.1:4790', `127.0.0.1:${newsroom.port}`) })) });
  const { code, stdout, stderr } = await diembao(['run', '--once', '--office', folder.officeFile, '--data', folder.dataDir, '--json', '--log-level', 'debug']);
  expect(code, stderr).toBe(0);
  printed = stdout + stderr;
  minutes = 15;
  await using office = await officeAtWork(folder);
  office.pass(20);
  while ((await office.revisit()) > 0);
  office.pass(20 * 24);
  await office.poll();
}, 240_000);
afterAll(async () => {
  await newsroom.close();
  folder[Symbol.dispose]();
});

/** Names and contacts that the newsroom shows to its readers; the names of outlets and the page itself are no persons. */
function forbidden(): string[] {
  const { outlets, social, forum } = loadContent();
  const penNames = outlets.flatMap((outlet) => outlet.penNames).filter((name) => !name.startsWith('Ban biên tập'));
  const authors = social.posts.flatMap((post) => [post.author, ...post.comments.map((comment) => comment.author)]).filter((name) => name !== social.name);
  const members = forum.threads.flatMap(({ posts }) => posts.map((post) => post.author));
  return [...new Set([...penNames, ...authors, ...members]), '0900 000 456', 'lophoc@vidu.example', '0900 000 123', 'bupmang@vidu.example', '@dotdoc_haucau', '00A-000.11', '000000000123'];
}

/** What writers have taken back since it was collected: a comment of the page, a post of the forum. */
const takenBack = 'để phần mềm học cách quên';

const names = [...forbidden(), takenBack];
function found(text: string): string[] {
  const written = text.normalize('NFC');
  return names.filter((name) => written.includes(name));
}

describe('no person past the crawler’s edge', () => {
  it('in any message of the log', async () => {
    const log = await openLog({ kind: 'embedded', dir: join(folder.dataDir, 'log') }, { logger: silentLogger() });
    let messages = 0;
    const types = new Set<string>();
    for (const topic of allTopics) {
      for await (const message of log.read(topic.name)) {
        messages += 1;
        types.add(`${topic.name} ${(JSON.parse(message.value) as { type: string }).type}`);
        expect(found(`${message.key} ${message.value} ${JSON.stringify(message.headers)}`), topic.name).toEqual([]);
        // The address of a post can name who wrote it: it travels sealed.
        expect(message.value, topic.name).not.toMatch(/\/bai\/|\/dien-dan\/[a-z-]+\/(?:threads|members)\//);
      }
    }
    await log.close();
    expect(messages).toBeGreaterThan(250);
    for (const { type } of [sourcePolled, sourceNoticed, documentVisited, documentRevised]) expect([...types]).toContain(`${topics.crawl.name} ${type}`);
    expect([...types]).toContain(`${topics.desk.name} ${documentErased.type}`);
  });

  it('in any row of the store', async () => {
    const store = await openStore({ kind: 'embedded', dir: join(folder.dataDir, 'store') }, { logger: silentLogger() });
    const tables = await (await store.client.query({ query: 'SELECT name, total_rows AS rows FROM system.tables WHERE database = currentDatabase()', format: 'JSONEachRow' })).json<{ name: string }>();
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['documents', 'revisions', 'analyses', 'erasures', 'ledger', 'polls', 'visits', 'source_notices']));
    for (const { name } of tables) {
      const text = await (await store.client.query({ query: `SELECT * FROM ${name}`, format: 'JSONEachRow' })).text();
      expect(found(text), name).toEqual([]);
      if (['visits', 'source_notices', 'erasures'].includes(name)) expect(text.split('\n').length, name).toBeGreaterThan(2);
    }
    const erasures = await (await store.client.query({ query: 'SELECT reason, count() AS n FROM erasures FINAL GROUP BY reason', format: 'JSONEachRow' })).json();
    expect(erasures).toMatchObject([{ reason: 'removed-by-author', n: expect.toSatisfy((n) => Number(n) === 2) }]);
    const forum = await (await store.client.query({ query: `SELECT count() AS posts, countIf(text LIKE '%đã viết:%' OR text LIKE '%Chữ ký%') AS foreign FROM documents FINAL WHERE source = 'dien-dan-ben-do'`, format: 'JSONEachRow' })).json();
    expect(forum).toMatchObject([{ posts: expect.toSatisfy((n) => Number(n) >= 15), foreign: expect.toSatisfy((n) => Number(n) === 0) }]);
    const posts = await (await store.client.query({ query: `SELECT count() AS posts, countIf(url IS NOT NULL) AS addressed, countIf(sealed_url = '') AS unsealed FROM documents FINAL WHERE kind != 'article'`, format: 'JSONEachRow' })).json();
    expect(posts).toMatchObject([{ addressed: expect.toSatisfy((n) => Number(n) === 0), unsealed: expect.toSatisfy((n) => Number(n) === 0), posts: expect.toSatisfy((n) => Number(n) > 30) }]);
    const voices = await (await store.client.query({ query: `SELECT max(voices) AS voices FROM voice_counts FINAL WHERE topic = '*'`, format: 'JSONEachRow' })).json<{ voices: number }>();
    expect(Number(voices[0]?.voices)).toBeGreaterThan(3);
    await store.close();
  });

  it('in the export or in what the program prints', async () => {
    const { stdout } = await diembao(['export', 'documents', '--data', folder.dataDir]);
    expect(stdout.split('\n').length).toBeGreaterThan(150);
    expect(found(stdout)).toEqual([]);
    expect(found(printed)).toEqual([]);
    expect(printed).not.toMatch(/\/bai\/|\/dien-dan\/[a-z-]+\/(?:threads|members)\//);
  });
});
