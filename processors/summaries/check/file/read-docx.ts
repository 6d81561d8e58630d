import { unzipSync, type Unzipped } from 'fflate';
import { Parser } from 'htmlparser2';
import { FatalError } from '../../../../infra/contracts/index.ts';
import { readDrawing } from './read-drawing.ts';
import type { ReadFile } from './read.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Larger than any report with its charts. */
const mostBytes = 64 * 1024 * 1024;

/** Reads the body of a DOCX: the running text, not what stands in headers, comments or behind pictures; and the figures in its vector drawings. */
export function readDocx(bytes: Uint8Array): ReadFile {
  const files: Unzipped = unzipSync(bytes, { filter: ({ name, originalSize }) => {
    if (originalSize > mostBytes) throw new FatalError(`${name} of the document is too large.`, { code: 'report-file-too-large' });
    return name === 'word/document.xml' || name === 'word/_rels/document.xml.rels' || isDrawing(name);
  } });
  const body = files['word/document.xml'];
  if (body === undefined) throw new FatalError('The file has no body.', { code: 'report-file-unreadable' });
  const drawn = Object.entries(files).filter(([name]) => isDrawing(name)).flatMap(([, drawing]) => readDrawing(utf8.decode(drawing)));
  return { ...readBody(utf8.decode(body), targetsOf(files['word/_rels/document.xml.rels'])), drawn };
}

const isDrawing = (name: string): boolean => /^word\/media\/[^/]+\.svg$/.test(name);

function readBody(xml: string, targets: ReadonlyMap<string, string>): Omit<ReadFile, 'drawn'> {
  const links: { href: string; text: string }[] = [];
  let text = '';
  let inText = false;
  // What older programs show in place of a drawing, and the drawing itself.
  let skipped = 0;
  let open: { href: string; text: string } | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'mc:Fallback' || name === 'w:drawing' || name === 'w:del') skipped += 1;
      if (skipped > 0) return;
      if (name === 'w:t') inText = true;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') text += ' ';
      else if (name === 'w:noBreakHyphen') text += '-';
      else if (name === 'w:hyperlink') {
        const href = targets.get(attributes['r:id'] ?? '');
        open = href === undefined ? null : { href, text: '' };
        if (open !== null) links.push(open);
      }
    },
    ontext: (words) => {
      if (!inText || skipped > 0) return;
      text += words;
      if (open !== null) open.text += words;
    },
    onclosetag: (name) => {
      if (name === 'mc:Fallback' || name === 'w:drawing' || name === 'w:del') skipped -= 1;
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') text += '\n';
      else if (name === 'w:hyperlink') open = null;
    },
  }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return { text, links, pages: 1, isPaper: false };
}

function targetsOf(rels: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (rels === undefined) return targets;
  const parser = new Parser({ onopentag: (name, { Id, Target, TargetMode }) => void (name === 'Relationship' && TargetMode === 'External' && Id !== undefined && Target !== undefined && targets.set(Id, Target)) }, { xmlMode: true, decodeEntities: true });
  parser.end(utf8.decode(rels));
  return targets;
}
