/*
 * Reports as they come out of the printer, beside what LibreOffice makes of their DOCX: pages, margins of what is inked, sizes of files. All fixtures are fictional:
 *   node tests/bench/report-pages.ts --out DIR
 * Takes `chromium`, `libreoffice` and `pdftoppm`. DIR keeps the files and a picture of every page. LibreOffice shows Times New Roman as Liberation Serif, whose first version lacks Vietnamese letters:
 * FONTCONFIG_FILE may name the fonts of fonts-liberation2, with which lines break as in Word.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { pdfPrinter } from '../../dashboards/desk/index.ts';
import { writeDocx, writeHtml, writePdf } from '../../dashboards/documents/index.ts';
import { busyWeek, emptyWeek, fullWeek, longParagraphs, manyUnits, oneUnit } from '../../dashboards/documents/testing/reports.ts';
import type { Report } from '../../infra/reports/index.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ?? mkdtempSync(join(tmpdir(), 'diembao-report-pages-'));
const fixtures: readonly (readonly [string, Report])[] = [['busy', busyWeek()], ['full', fullWeek('vi')], ['english', fullWeek('en')], ['empty', emptyWeek()], ['one-unit', oneUnit()], ['sixty-units', manyUnits()], ['dossier', longParagraphs()]];
const run = (command: string, ...args: string[]): void => void execFileSync(command, args, { stdio: 'ignore', timeout: 180_000 });
const print = pdfPrinter(undefined);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
const dotsPerInch = 150;
const millimetres = (dots: number): number => (dots / dotsPerInch) * 25.4;
/** Above it stands the number of a page only. */
const numberEnds = Math.round((18.5 / 25.4) * dotsPerInch);

for (const [name, report] of fixtures) {
  const dir = join(out, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const [pdf, docx] = [await writePdf(report, print), await writeDocx(report)];
  writeFileSync(join(dir, 'printed.pdf'), pdf);
  writeFileSync(join(dir, 'word.docx'), docx);
  run('libreoffice', `-env:UserInstallation=file://${join(out, '.libreoffice')}`, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'word.docx'));
  const mail = Buffer.byteLength(writeHtml(report, { for: 'mail' }));
  for (const file of ['printed', 'word']) process.stdout.write(`${name} ${file}: ${await pagesOf(dir, file)}${file === 'word' ? `; DOCX ${kilobytes(docx.byteLength)}` : `; PDF ${kilobytes(pdf.byteLength)}, mail ${kilobytes(mail)}`}\n`);
}
if (values.out === undefined) rmSync(out, { recursive: true });
else process.stdout.write(`Pictures: ${out}\n`);

/** The pages of a PDF: how many, and how far ink stays from the edges, in millimetres. */
async function pagesOf(dir: string, file: string): Promise<string> {
  run('pdftoppm', '-r', String(dotsPerInch), '-gray', '-png', join(dir, `${file}.pdf`), join(dir, file));
  const pictures = readdirSync(dir).filter((each) => each.startsWith(`${file}-`) && each.endsWith('.png'));
  const edges = await Promise.all(pictures.map((picture) => inkOf(join(dir, picture))));
  const least = (side: 'left' | 'right' | 'top' | 'foot'): string => Math.min(...edges.map((edge) => edge?.[side] ?? Infinity)).toFixed(1);
  return `${pictures.length} pages, ${edges.filter((edge) => edge === null).length} empty; top ${least('top')} bottom ${least('foot')} left ${least('left')} right ${least('right')} mm`;
}

async function inkOf(picture: string): Promise<{ left: number; right: number; top: number; foot: number } | null> {
  const { data, info } = await sharp(picture).grayscale().raw().toBuffer({ resolveWithObject: true });
  let [left, right, top, foot] = [info.width, -1, info.height, -1];
  for (let y = numberEnds; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if ((data[(y * info.width + x) * info.channels] ?? 255) >= 160) continue;
      [left, right, top, foot] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), y];
    }
  }
  return right < 0 ? null : { left: millimetres(left), right: millimetres(info.width - 1 - right), top: millimetres(top), foot: millimetres(info.height - 1 - foot) };
}
