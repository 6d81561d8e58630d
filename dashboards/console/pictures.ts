import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { signLink } from '../../infra/alerts/index.ts';
import type { Documents } from './api/index.ts';
import { findChromium, launchChromium, openFixtureConsole, palettePng, proposeSeeded, publishSeeded, seedAlerts, seedReports, seedStatement } from './fixture/index.ts';
import { sessionCookie } from './fixture/pages.ts';

/*
 * `node dashboards/console/pictures.ts http://127.0.0.1:4789 TOKEN` (a token from one’s own account): takes the pictures of the documentation from a running
 * demonstration (`./diembao start`, three minutes old so that its correction has come), those of the sources, alerts, statements and reports from the tests'
 * fictional office: there every state occurs. By hand, when the screens change.
 */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const most = 200_000;
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 780 };

/* Runs within the page, written as text: the types of this folder know no page. */
const readPixels = `(async (source) => {
  const image = await createImageBitmap(await (await fetch(source)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return { width: image.width, height: image.height, pixels: btoa(text) };
})`;

const [base = 'http://127.0.0.1:4789', token = ''] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };
const executable = findChromium();
if (executable === null) throw new Error('No Chromium found: install it, or name it in DIEMBAO_CHROMIUM.');
mkdirSync(folder, { recursive: true });
const browser = await launchChromium(executable);
try {
  await takeSources(browser);
  await takeAlerts(browser);
  await takeStatements(browser);
  await takeReports(browser);
  await requireDemonstration();
  await take(browser, 'today.png', '/?period=7d');
  await take(browser, 'documents.png', '/documents?q=quy+phat+trien');
  await take(browser, 'document.png', `/documents/${await withStance()}`);
  await take(browser, 'stories.png', '/stories');
  await take(browser, 'models.png', '/models');
  await take(browser, 'desk.png', '/desk');
  await take(browser, 'facts.png', '/facts');
  await takePhones(browser);
} finally {
  await browser.close();
}

/** Pictures show fictional data only. */
async function requireDemonstration(): Promise<void> {
  const meta = (await (await fetch(`${base}/api/meta`, { headers, signal: AbortSignal.timeout(10_000) })).json()) as { demonstration: boolean };
  if (!meta.demonstration) throw new Error(`${base} shows an office's own data; pictures are taken of the demonstration only.`);
}

/** An article in which a unit is spoken of, with topics. */
async function withStance(): Promise<string> {
  const { items } = (await (await fetch(`${base}/api/documents?unit=so-khcn&topic=science-technology`, { headers, signal: AbortSignal.timeout(10_000) })).json()) as Documents;
  return items.find(({ kind }) => kind === 'article')?.id ?? '';
}

async function open(from: Browser, path: string, viewport: { readonly width: number; readonly height: number }, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await from.newPage({ viewport, colorScheme, reducedMotion: 'reduce', baseURL: base, extraHTTPHeaders: headers });
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.locator('.bones').waitFor({ state: 'detached' });
  // The desk fetches what is chosen once its list is there.
  await page.waitForLoadState('networkidle');
  await page.locator('.pulse').waitFor({ state: 'detached' });
  return page;
}

async function take(from: Browser, name: string, path: string): Promise<void> {
  const page = await open(from, path, desk);
  await save(page, name);
}

async function takeSources(from: Browser): Promise<void> {
  const opened = await openFixtureConsole();
  try {
    const page = await from.newPage({ viewport: { width: 1440, height: 1610 }, colorScheme: 'light', reducedMotion: 'reduce', baseURL: opened.console.url });
    await page.context().addCookies([sessionCookie(opened)]);
    await page.clock.setFixedTime(opened.now);
    await page.goto('/sources');
    await page.locator('.counts').waitFor();
    await save(page, 'sources.png');
  } finally {
    await opened.close();
  }
}

/** Three telephones beside each other. */
async function takePhones(from: Browser): Promise<void> {
  const revised = (await (await fetch(`${base}/api/documents?change=revised`, { headers, signal: AbortSignal.timeout(10_000) })).json()) as Documents;
  const shots: string[] = [];
  for (const [path, scheme] of [['/', 'light'], ['/documents?q=quy+phat+trien', 'light'], [`/documents/${revised.items[0]?.id ?? ''}`, 'dark']] as const) {
    const page = await open(from, path, phone, scheme);
    shots.push((await page.screenshot()).toString('base64'));
    await page.close();
  }
  await beside(from, shots, 'phone.png');
}

/** An alert with its evidence and steps; and on three telephones the page that a mail opens, the list, and who is on duty. */
async function takeAlerts(from: Browser): Promise<void> {
  const opened = await openFixtureConsole();
  try {
    const { flag } = await seedAlerts(opened);
    const show = async (path: string, viewport: { readonly width: number; readonly height: number }): Promise<Page> => {
      const page = await from.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce', baseURL: opened.console.url, locale: 'vi-VN' });
      await page.context().addCookies([sessionCookie(opened), { name: 'diembao-language', value: 'vi', url: opened.console.url }]);
      await page.clock.setFixedTime(opened.now);
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    };
    await save(await show(`/alerts/${flag}`, desk), 'alert.png');
    const { alerts } = opened.parts;
    const token = signLink(alerts?.linkKey ?? '', { alert: flag, recipient: alerts?.people[0]?.id ?? '', expires: opened.now.getTime() + 86_400_000 });
    const shots: string[] = [];
    for (const path of [`/alert/${token}`, '/alerts', '/duty']) shots.push((await (await show(path, phone)).screenshot()).toString('base64'));
    await beside(from, shots, 'alert-phone.png');
  } finally {
    await opened.close();
  }
}

/** A statement while it is written, with the evidence beside it; and on three telephones, from the draft to what is pasted. */
async function takeStatements(from: Browser): Promise<void> {
  const opened = await openFixtureConsole();
  try {
    const { desk: book } = opened.parts;
    if (book === null) throw new Error('the fixture has no desk');
    const [writer, speaker] = [opened.signIn('analyst'), opened.signIn('spokesperson')];
    const [lan, hanh] = [writer, speaker].map(({ id }, at) => ({ id, name: id, role: (['analyst', 'spokesperson'] as const)[at] ?? 'analyst', units: null, by: 'session' as const }));
    if (!lan || !hanh) throw new Error('nobody writes');
    const show = async (who: { readonly cookie: string }, viewport: { readonly width: number; readonly height: number }, at: string | null): Promise<Page> => {
      const page = await from.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce', baseURL: opened.console.url });
      await page.context().addCookies([sessionCookie(opened, who)]);
      await page.clock.setFixedTime(opened.now);
      await page.goto('/statements/1');
      await page.locator('.statement-standing').waitFor();
      if (at !== null) await page.evaluate(`document.querySelector('${at}').scrollIntoView()`);
      return page;
    };
    const draft = seedStatement(book, lan);
    const written = await show(writer, desk, null);
    await written.locator('.pair').waitFor();
    await save(written, 'statement.png');
    const shots = [(await (await show(writer, phone, null)).screenshot()).toString('base64')];
    const proposed = proposeSeeded(book, lan, draft);
    shots.push((await (await show(speaker, phone, '.statement-approval')).screenshot()).toString('base64'));
    publishSeeded(book, hanh, proposed);
    shots.push((await (await show(speaker, phone, '.statement-texts')).screenshot()).toString('base64'));
    await beside(from, shots, 'statement-phone.png');
  } finally {
    await opened.close();
  }
}

/** A report as it is read; and on three telephones the page, a sentence that is put otherwise, and weeks beside each other. */
async function takeReports(from: Browser): Promise<void> {
  const opened = await openFixtureConsole();
  try {
    const [writer, speaker] = [opened.signIn('analyst'), opened.signIn('spokesperson')];
    const { draft, published } = await seedReports(opened, writer, speaker);
    const show = async (path: string, viewport: { readonly width: number; readonly height: number }): Promise<Page> => {
      const page = await from.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce', baseURL: opened.console.url });
      await page.context().addCookies([sessionCookie(opened, writer)]);
      await page.clock.setFixedTime(opened.now);
      await page.goto(path);
      await page.locator('.report-page, .report-compared').waitFor();
      return page;
    };
    await save(await show(`/reports/${published.at(-1) ?? draft}`, desk), 'report.png');
    const edited = await show(`/reports/${draft}`, phone);
    await edited.getByRole('button', { name: /^(?:Sửa|Edit)$/ }).first().click();
    await edited.locator('.report-pencil').first().click();
    await edited.locator('.report-words textarea').waitFor();
    const pages = [await show(`/reports/${published.at(-1) ?? draft}`, phone), edited, await show('/reports/compare?kind=weekly', phone)];
    const shots: string[] = [];
    for (const page of pages) shots.push((await page.screenshot()).toString('base64'));
    await beside(from, shots, 'report-phone.png');
  } finally {
    await opened.close();
  }
}

async function beside(from: Browser, shots: readonly string[], name: string): Promise<void> {
  const page = await from.newPage({ viewport: { width: desk.width, height: phone.height + 50 } });
  const images = shots.map((shot) => `<img width="${phone.width}" height="${phone.height}" src="data:image/png;base64,${shot}">`).join('');
  await page.setContent(`<style>body{margin:0;height:100vh;display:flex;justify-content:center;align-items:center;gap:24px;background:#dedbd2}img{border-radius:14px}</style>${images}`);
  await save(page, name);
}

async function save(page: Page, name: string): Promise<void> {
  const shot = (await page.screenshot()).toString('base64');
  await page.goto('about:blank');
  const { width, height, pixels } = await page.evaluate<{ width: number; height: number; pixels: string }>(`${readPixels}('data:image/png;base64,${shot}')`);
  await page.close();
  const picture = palettePng(Buffer.from(pixels, 'base64'), width, height);
  writeFileSync(join(folder, name), picture);
  process.stdout.write(`${name}: ${Math.round(picture.length / 1000)} kB\n`);
  if (picture.length > most) throw new Error(`${name} is larger than ${most / 1000} kB.`);
}
