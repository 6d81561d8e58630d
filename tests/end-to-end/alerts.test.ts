import type { ChildProcess } from 'node:child_process';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diembao, killHard, spawnDiembao } from '../support/cli.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';
import { refutedClaim, refuteClaim } from '../support/refuted-claim.ts';
import { openWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

/* From a feed to the right person's mailbox and back by the button: real feed, pages, log, models, store, book, SMTP, HTTP. All of it is fiction. */
let outlet: OutletServer;
let mailbox: Mailbox;
let webhook: WebhookReceiver;
let folder: OfficeFolder;
let child: ChildProcess;
let size = 0;
/** The same at every visit: an article with another time is another version, and is flagged anew. */
const published = new Date();

const articles: Readonly<Record<number, string>> = {
  1: `Tại xã Đồng Vạc, có người nói: ${refutedClaim}`,
  3: refutedClaim,
};

beforeAll(async () => {
  outlet = await startOutlet({
    get size() {
      return size;
    },
    article: (index) => (articles[index] === undefined ? undefined : { title: `Tin ngân hàng số ${index}`, published, paragraphs: [articles[index], 'Đoạn này hư cấu, viết để thử phần mềm và chỉ để thử phần mềm.'] }),
  });
  [mailbox, webhook] = [await openMailbox(), await openWebhookReceiver()];
  folder = officeFolder({
    crawl: { delay: 0, interval: 1, longestInterval: 1 },
    sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl(), interval: 1 }],
    units: [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải' }, { id: 'xa-dong-vac', name: 'UBND xã Đồng Vạc', aliases: ['xã Đồng Vạc'], parent: 'so-khcn' }],
    alerts: {
      email: { host: '127.0.0.1', port: mailbox.port, security: 'none', from: 'Điểm Báo <diem-bao@so-khcn.tan-hai.example>' },
      webhooks: [{ id: 'nhom', url: webhook.url, template: 'plain' }],
      people: [
        { id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example', channels: ['email'] },
        { id: 'xa', name: 'Đầu mối xã', email: 'xa@tan-hai.example', channels: ['email'] },
      ],
      rosters: [{ id: 'truc', people: ['lan'], start: '2026-01-05' }],
      receivers: [{ id: 'phat-ngon', steps: [{ to: ['duty:truc', 'webhook:nhom'] }] }, { id: 'cap-xa', steps: [{ to: ['person:xa'] }] }],
      route: { receiver: 'phat-ngon', groupBy: ['document'], groupWait: '0s', routes: [{ under: ['xa-dong-vac'], receiver: 'cap-xa' }] },
      rules: [{ id: 'tin-sai', kind: 'strong-flag', severity: 'critical', title: 'Tin nghi sai', options: { level: 'suggest' } }],
    },
  });
  await refuteClaim(folder);
  child = spawnDiembao(['start', '--office', folder.officeFile, '--data', folder.dataDir, '--port', '0'], { DIEMBAO_WEBHOOK_NHOM: 'bi-mat-hu-cau' });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
}, 120_000);
afterAll(async () => {
  await killHard(child);
  await outlet.close();
  await mailbox.close();
  await webhook.close();
  folder[Symbol.dispose]();
});

const until = async (what: () => boolean): Promise<void> => {
  for (let waited = 0; !what(); waited += 1) {
    if (waited > 900) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const textTo = async (address: string): Promise<string> => (await PostalMime.parse(mailbox.mails.find(({ to }) => to.includes(address))?.raw ?? '')).text ?? '';
const alerts = async (): Promise<{ number: number; state: string; sent: number }[]> => JSON.parse((await diembao(['alerts', 'list', '--office', folder.officeFile, '--data', folder.dataDir, '--json'])).stdout) as never;

describe('what a feed brings', { timeout: 180_000 }, () => {
  it('reaches whoever it concerns, with passage and evidence; ordinary news reaches nobody', async () => {
    size = 4;
    await until(() => mailbox.mails.length >= 2 && webhook.delivered.length > 0);
    expect(mailbox.mails.map(({ to }) => to.join()).sort()).toEqual(['lan@so-khcn.tan-hai.example', 'xa@tan-hai.example']);
    const text = await textTo('lan@so-khcn.tan-hai.example');
    expect(text).toContain('Tin ngân hàng số 3');
    expect(text).toContain('500.000 đồng mỗi tháng');
    expect(text).toContain('https://ngan-hang.example/tin');
    expect(await textTo('xa@tan-hai.example')).toContain('Tin ngân hàng số 1');
  });

  it('reaches a webhook, signed, under an idempotency key, without the secret', () => {
    const [{ headers, body } = { headers: {}, body: '' }] = webhook.delivered;
    expect(headers['x-diembao-signature']).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    expect(headers['idempotency-key']).toBeTruthy();
    expect(() => void JSON.parse(body)).not.toThrow();
    expect(body).not.toContain('bi-mat-hu-cau');
  });

  it('is acknowledged by the page’s button alone, not by opening the link', async () => {
    const link = /https?:\/\/\S+\/alert\/\S+/.exec(await textTo('lan@so-khcn.tan-hai.example'))?.[0] ?? '';
    const [mine] = (await alerts()).filter(({ sent }) => sent === 2);
    const state = async (): Promise<string | undefined> => (await alerts()).find(({ number }) => number === mine?.number)?.state;
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
    expect(await state()).toBe('open');
    expect((await fetch(link, { method: 'POST', body: new URLSearchParams({ do: 'acknowledge' }) })).status).toBe(200);
    expect(await state()).toBe('acknowledged');
    expect((await fetch(`${link.slice(0, -2)}xx`, { method: 'POST', body: new URLSearchParams({ do: 'acknowledge' }) })).status).toBe(404);
  });

  it('can be explained, and its rule tested over past days', async () => {
    const args = ['--office', folder.officeFile, '--data', folder.dataDir, '--json'];
    const explained = await diembao(['alerts', 'explain', '1', ...args]);
    expect(explained.stderr).toBe('');
    expect((JSON.parse(explained.stdout) as { why: { code: string }[] }).why.map(({ code }) => code)).toEqual(expect.arrayContaining(['rule', 'route', 'group', 'step']));
    const tested = JSON.parse((await diembao(['alerts', 'test', '--rule', 'tin-sai', '--since', '1d', ...args])).stdout) as { occurrences: number; alerts: unknown[]; messagesByRecipient: Record<string, number> };
    expect(tested).toMatchObject({ occurrences: 2, messagesByRecipient: { lan: 1, xa: 1, 'webhook:nhom': 1 } });
    expect(tested.alerts).toHaveLength(2);
    expect((await diembao(['alerts', 'test', '--rule', 'khong-co', ...args])).code).not.toBe(0);
  });
});
