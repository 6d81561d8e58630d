import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceNoticed, topics, type Noticed } from '../../infra/contracts/index.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { html, page, rss, xml } from '../support/hostile-writing.ts';
import { officeAtWork, type OfficeAtWork } from '../support/office-at-work.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

/** A source that falls silent against its own rhythm, and one that cannot be read. All content is fictional. */
let host: HostileHost;
let folder: OfficeFolder;
let office: OfficeAtWork;
let start: Date;
const hour = 3_600_000;

const notices = async (source: string): Promise<string[]> => (await office.rows<{ notice: string }>(`SELECT notice FROM source_notices FINAL WHERE source = '${source}' ORDER BY at`)).map(({ notice }) => notice);
const noticed = async (source: string): Promise<Noticed[]> => (await office.messages<Noticed>(topics.crawl.name, sourceNoticed.type)).filter((each) => each.source.id === source);

/** Ten items, an hour apart, the newest published at `newest`. */
function publish(newest: Date): string {
  const entries = Array.from({ length: 10 }, (_, index) => {
    const at = new Date(newest.getTime() - index * hour);
    const name = `tin-${at.getTime()}`;
    return { title: `Tin ${name}`, link: host.on(`/${name}.html`, html(page(name))), date: at.toUTCString() };
  });
  return host.on('/nguon.xml', xml(rss(entries)));
}

beforeAll(async () => {
  host = await startHost();
  start = new Date(Math.floor(Date.now() / 1000) * 1000);
  const url = publish(start);
  folder = officeFolder({
    sources: [
      { id: 'bao-im', outlet: 'Báo im', kind: 'feed', url },
      { id: 'bao-hong', outlet: 'Báo hỏng', kind: 'feed', url: `${host.url}/khong-co.xml` },
    ],
  });
  office = await officeAtWork(folder, start);
}, 60_000);
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  await host.close();
  folder[Symbol.dispose]();
});

describe('what is worth telling of a source', { timeout: 90_000 }, () => {
  it('is told once when it falls silent, and once when it is heard again', async () => {
    await office.poll();
    office.pass(40);
    await office.poll();
    expect(await notices('bao-im')).toEqual([]);
    for (const hours of [10, 1, 24]) {
      office.pass(hours);
      await office.poll();
    }
    expect(await notices('bao-im')).toEqual(['silent']);
    expect(await noticed('bao-im')).toMatchObject([{ notice: 'silent', since: start.toISOString(), source: { outlet: 'Báo im' } }]);
    publish(office.now());
    await office.poll();
    await office.poll();
    expect(await notices('bao-im')).toEqual(['silent', 'heard']);
  });

  it('is told once when it fails again and again, and once when it is read again, by whatever process', async () => {
    // Five rounds have failed already.
    expect(await notices('bao-hong')).toEqual([]);
    const at = office.now();
    await office[Symbol.asyncDispose]();
    office = await officeAtWork(folder, at);
    for (let round = 0; round < 6; round += 1) {
      office.pass(1);
      await office.poll();
    }
    expect(await notices('bao-hong')).toEqual(['quarantined']);
    expect(await noticed('bao-hong')).toMatchObject([{ notice: 'quarantined', figures: { failures: 10 } }]);
    const [state] = await office.rows<{ standing: string; wait: number }>("SELECT standing, toUnixTimestamp64Milli(next_poll_at) AS wait FROM crawl_state FINAL WHERE source = 'bao-hong'");
    expect(state?.standing).toBe('quarantined');
    expect(Number(state?.wait) - office.now().getTime()).toBeGreaterThanOrEqual(24 * hour);
    host.on('/khong-co.xml', xml(rss([{ title: 'Đã có lại', link: host.on('/co-lai.html', html(page('co-lai'))) }])));
    office.pass(24);
    await office.poll();
    await office.poll();
    expect(await notices('bao-hong')).toEqual(['quarantined', 'released']);
  });
});
