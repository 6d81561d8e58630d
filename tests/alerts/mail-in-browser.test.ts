import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findChromium, launchChromium } from '../../dashboards/console/fixture/browser.ts';
import { objections } from '../../dashboards/console/fixture/objections.ts';
import { compose, composeDigest, composeHeartbeat } from '../../processors/alerts/message/index.ts';
import { someAlert, someBrief, someDocument, someLine, someWhole } from '../../processors/alerts/message/testing/brief.ts';

const path = findChromium();
const languages = ['vi', 'en'] as const;

/** Each mail that there is, one of them with words that leave no place to break. */
function mails(language: 'vi' | 'en'): readonly string[] {
  const recipient = { id: 'lan', name: 'Nguyễn Thị Lan', language };
  const { office, console, now } = someBrief();
  const update = someWhole({ alert: someAlert({ severity: 'warning', occurrences: 17, told: 17 }), timeline: [someLine('told', { detail: { occurrences: 5 } }), someLine('told', { detail: { occurrences: 17 } })] });
  const digest = [someBrief({ recipient }), someBrief({ recipient, whole: someWhole({ alert: someAlert({ number: 13, severity: 'info' }) }) })];
  return [
    compose(someBrief({ recipient })), compose(someBrief({ recipient, purpose: 'update', whole: update })), compose(someBrief({ recipient, documents: [someDocument({ title: 'x'.repeat(200), passage: `https://tin.example/${'y'.repeat(300)}`, outlet: 'z'.repeat(90) })], office: { ...office, name: 'w'.repeat(200) } })),
    composeDigest(digest, { recipient, office, console, now, total: 9 }), composeHeartbeat({ recipient, office, console, now }),
  ].map(({ html }) => html);
}

/** In the page: how it stands there. */
const look = `(() => {
  const press = document.querySelector('.press a')?.getBoundingClientRect() ?? null;
  const sizes = (selector) => [...document.querySelectorAll(selector)].map((one) => parseFloat(getComputedStyle(one).fontSize));
  return {
    tooWide: document.documentElement.scrollWidth - innerWidth, paper: getComputedStyle(document.body).backgroundColor, preheader: document.querySelector('div').checkVisibility(),
    small: Math.min(...sizes('p,a,h1,h2')), body: Math.min(...sizes('p.ink')), press: press && { height: press.height, width: press.width, bottom: press.bottom },
  };
})()`;
const seenSchema = z.object({ tooWide: z.number(), paper: z.string(), preheader: z.boolean(), small: z.number(), body: z.number(), press: z.object({ height: z.number(), width: z.number(), bottom: z.number() }).nullable() });

describe.skipIf(path === null)('a mail in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchChromium(path ?? '')));
  afterAll(async () => browser.close());

  it.each([[390, 'light'], [390, 'dark'], [800, 'light'], [800, 'dark']] as const)('at %i pixels, %s, is read without effort and asks nobody for anything', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, javaScriptEnabled: true });
    const asked: string[] = [];
    const page = await context.newPage();
    page.on('request', (request) => void (request.url().startsWith('http') && asked.push(request.url())));
    for (const language of languages) for (const [index, html] of mails(language).entries()) {
      await page.setContent(html);
      const seen = seenSchema.parse(await page.evaluate(look));
      expect(seen).toMatchObject({ tooWide: 0, preheader: false, paper: colorScheme === 'dark' ? 'rgb(21, 20, 18)' : 'rgb(246, 245, 241)' });
      expect(seen.small).toBeGreaterThanOrEqual(13);
      expect(seen.body).toBeGreaterThanOrEqual(16);
      if (index < 2) {
        // Found by a thumb, on the first screen.
        expect(seen.press?.height).toBeGreaterThanOrEqual(48);
        expect(seen.press?.bottom).toBeLessThan(600);
        if (width === 390) expect(seen.press?.width).toBeGreaterThan(300);
      }
      expect(await objections(page)).toEqual([]);
    }
    expect(asked).toEqual([]);
    await context.close();
  }, 60_000);
});
