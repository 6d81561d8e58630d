import type { Block } from '../../../../infra/reports/index.ts';
import { articlesById } from '../../reading/articles.ts';
import { paragraph } from '../../sheet/blocks.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { isOut, isOwed, statementsIn } from '../find.ts';
import type { DossierStatement } from '../ports.ts';
import { dossierStatements } from '../questions/work.ts';
import { addressSlot, shortened } from './pieces.ts';
import type { DossierSection } from './section.ts';

const mostLinks = 8;

/** What the office said: its words as they are public, when, where, and who reported them. Of a withdrawn one only that it was; of a draft only that it is owed. */
export const statement: DossierSection = {
  id: 'statement',
  write: async (sheet, dossier) => {
    const told: Block[] = [];
    for (const one of statementsIn(dossier, sheet.scope)) told.push(...await oneStatement(sheet, one));
    return told.length === 0 ? paragraph(sheet.say('statement.none', sheet.words.dossier.statement.none)) : told;
  },
};

async function oneStatement(sheet: Sheet, one: DossierStatement): Promise<Block[]> {
  const { words: { dossier: { statement: say } }, scope } = sheet;
  const { number, publishedAt, withdrawnAt } = one;
  const id = `statement.${number}`;
  const bare = sheet.statement(number, '');
  // Also where it was withdrawn after the period: its words no longer speak for the office, whenever they are told.
  if (isOut(one, scope) && withdrawnAt !== null) return paragraph(sheet.say(id, say.withdrawn, { statement: bare, date: sheet.date(publishedAt ?? scope.from), withdrawn: sheet.date(withdrawnAt) }));
  if (isOut(one, scope)) return await published(sheet, one);
  if (!isOwed(one, scope)) return [];
  const { dueAt } = one;
  if (dueAt === null) return paragraph(sheet.say(id, say.undated, { statement: bare }));
  return paragraph(sheet.say(id, dueAt < Math.min(scope.to, sheet.ports.now()) ? say.overdue : say.owed, { statement: bare, due: sheet.date(dueAt) }));
}

async function published(sheet: Sheet, { number, title, kind, publishedAt, changedAt, paragraphs, sources, urls }: DossierStatement): Promise<Block[]> {
  const { words: { dossier: { statement: say } }, scope } = sheet;
  const id = `statement.${number}`;
  const own = (text: string) => sheet.name('statement', String(number), shortened(text, 4000));
  const named = sources.map(({ label, url }) => (url === null ? own(label) : sheet.phrase('{label} ({link})', { label: own(label), link: addressSlot(url) })));
  return [
    ...paragraph(
      sheet.say(id, say.published, { statement: sheet.statement(number, title), kind: sheet.text(say[kind ?? 'information']), date: sheet.date(publishedAt ?? scope.from) }),
      changedAt !== null && publishedAt !== null && changedAt > publishedAt ? sheet.say(`${id}.changed`, say.changed, { date: sheet.date(changedAt) }) : null,
      urls.length === 0 ? null : sheet.say(`${id}.at`, say.at, { links: sheet.list(urls.map(addressSlot)) }),
    ),
    ...(paragraphs.length === 0 ? [] : [...paragraph(sheet.say(`${id}.says`, say.says)), ...paragraphs.flatMap((text, at) => paragraph(sheet.say(`${id}.text`, `${at === 0 ? '“' : ''}{text}${at === paragraphs.length - 1 ? '”' : ''}`, { text: own(text) })))]),
    ...paragraph(named.length === 0 ? null : sheet.say(`${id}.sources`, say.sources, { sources: sheet.list(named) }), ...await reported(sheet, number)),
  ];
}

async function reported(sheet: Sheet, number: number) {
  const { words: { dossier: { statement: say } }, scope, ports } = sheet;
  const counted = await sheet.ask(dossierStatements);
  const id = `statement.${number}`;
  const slots = Object.fromEntries(['articles', 'outlets', 'posts'].map((column) => [column, sheet.count(counted, `${column}:${number}`)]));
  if (sheet.value(counted, `articles:${number}`) === 0) return [sheet.say(`${id}.coverage`, sheet.value(counted, `posts:${number}`) === 0 ? say.unheard : say.unheardPosts, slots)];
  const reports = await ports.dossiers?.reports(number, scope.to);
  const articles = [...(await articlesById(ports.store, reports?.articles ?? [])).values()].sort((left, right) => left.publishedAt - right.publishedAt || (left.id < right.id ? -1 : 1)).slice(0, mostLinks);
  const links = articles.map((article) => sheet.phrase(say.link, { link: sheet.link(article), outlet: sheet.name('outlet', article.outlet, article.outlet), date: sheet.date(article.publishedAt) }));
  return [sheet.say(`${id}.coverage`, say.covered, slots), links.length === 0 ? null : sheet.say(`${id}.who`, say.who, { links: sheet.list(links) }, articles.map((article) => article.id))];
}
