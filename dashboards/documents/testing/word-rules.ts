import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Element } from 'domhandler';

/*
 * What Word refuses to open, or opens only after a "repair", though it is a ZIP of well-formed XML: children out of their order (ECMA-376, Part 1), names that lead
 * nowhere, ids given twice, cells without a paragraph, rows of another length than the table.
 */

const orders: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr': 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr': 'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style': 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:styles': 'docDefaults latentStyles style',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
};

/** What a document breaks of the rules; none: []. */
export function wordProblems(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = new Set(Object.keys(files));
  const parts = new Map([...names].filter((name) => /\.(?:xml|rels)$/.test(name)).map((name) => [name, strFromU8(files[name] ?? new Uint8Array())]));
  const trees = new Map([...parts].map(([name, xml]) => [name, parseDocument(xml, { xmlMode: true })]));
  const all = (part: string, name: string): Element[] => DomUtils.getElementsByTagName(name, trees.get(part) ?? [], true) as unknown as Element[];
  const attributes = (part: string, name: string, attribute: string): string[] => all(part, name).map(({ attribs }) => attribs[attribute] ?? '');
  const found: string[] = [];
  const twice = (what: string, ids: readonly string[]): void => void found.push(...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `${what} ${id} twice`));
  const lacks = (what: string, ids: readonly string[], known: readonly string[]): void => void found.push(...[...new Set(ids.filter((id) => id !== '' && !known.includes(id)))].map((id) => `${what} ${id} is not there`));

  for (const [name, xml] of parts) {
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) found.push(`${name}: a letter that XML cannot hold`);
    for (const [parent, order] of Object.entries(orders)) for (const element of all(name, parent)) found.push(...disordered(element, order.split(' ')).map((problem) => `${name}: ${problem}`));
  }
  const document = 'word/document.xml';
  const content = ['word/document.xml', ...[...names].filter((name) => /^word\/header\d+\.xml$/.test(name))];
  const styles = attributes('word/styles.xml', 'w:style', 'w:styleId');
  twice('style', styles);
  for (const part of content) lacks('style', ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => attributes(part, name, 'w:val')), styles);
  lacks('style', ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => attributes('word/styles.xml', name, 'w:val')), [...styles, 'Normal', 'DefaultParagraphFont', 'TableNormal', 'NoList']);
  const numbers = attributes('word/numbering.xml', 'w:num', 'w:numId');
  twice('numbering', numbers);
  lacks('numbering', attributes(document, 'w:numId', 'w:val'), numbers);
  lacks('list', attributes('word/numbering.xml', 'w:num', 'w:abstractNumId'), attributes('word/numbering.xml', 'w:abstractNum', 'w:abstractNumId'));
  twice('picture', attributes(document, 'wp:docPr', 'id'));
  if (attributes(document, 'wp:docPr', 'id').includes('0')) found.push('picture 0');
  twice('bookmark', attributes(document, 'w:bookmarkStart', 'w:id'));
  for (const part of content) {
    const relations = part.replace(/^word\/(.*)$/, 'word/_rels/$1.rels');
    const ids = attributes(relations, 'Relationship', 'Id');
    twice(`${relations}: relationship`, ids);
    lacks(`${part}: relationship`, [...(parts.get(part) ?? '').matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id ?? ''), ids);
    lacks(`${relations}: part`, all(relations, 'Relationship').filter(({ attribs }) => attribs['TargetMode'] !== 'External').map(({ attribs }) => `word/${attribs['Target'] ?? ''}`.replace(/^word\/\//, '')), [...names]);
  }
  const extensions = attributes('[Content_Types].xml', 'Default', 'Extension');
  const overrides = attributes('[Content_Types].xml', 'Override', 'PartName');
  twice('content type', [...extensions, ...overrides]);
  lacks('content type of', [...names].filter((name) => name !== '[Content_Types].xml' && !extensions.includes(name.split('.').at(-1) ?? '') && !overrides.includes(`/${name}`)), []);
  lacks('part', overrides.map((name) => name.slice(1)), [...names]);
  found.push(...all(document, 'w:tbl').flatMap(tableProblems));
  const last = childrenOf(all(document, 'w:body')[0]).map(({ name }) => name);
  if (last.at(-1) !== 'w:sectPr' || last.at(-2) !== 'w:p') found.push('the body ends without a paragraph and its section');
  return [...new Set(found)];
}

const childrenOf = (element: Element | undefined): Element[] => (element === undefined ? [] : element.children.filter((child): child is Element => child.type === 'tag'));

function disordered(element: Element, order: readonly string[]): string[] {
  let at = 0;
  return childrenOf(element).flatMap(({ name }) => {
    const place = order.indexOf(name.replace(/^w:/, ''));
    if (place === -1) return [`${element.name} has ${name}`];
    if (place < at) return [`${element.name}: ${name} stands too late`];
    at = place;
    return [];
  });
}

function tableProblems(table: Element): string[] {
  const named = (element: Element, name: string): Element[] => childrenOf(element).filter((child) => child.name === name);
  const columns = named(table, 'w:tblGrid').flatMap((grid) => named(grid, 'w:gridCol')).length;
  return named(table, 'w:tr').flatMap((row) => {
    const cells = named(row, 'w:tc');
    const spanned = cells.reduce((sum, cell) => sum + Number(named(cell, 'w:tcPr').flatMap((properties) => named(properties, 'w:gridSpan'))[0]?.attribs['w:val'] ?? 1), 0);
    return [...(spanned === columns ? [] : [`a row of ${spanned} columns in a table of ${columns}`]), ...cells.filter((cell) => childrenOf(cell).at(-1)?.name !== 'w:p').map(() => 'a cell that does not end with a paragraph')];
  });
}
