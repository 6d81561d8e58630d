import type { Verdict } from '../../../../infra/contracts/index.ts';
import type { Sentence } from '../../../../infra/reports/index.ts';
import { cutShort } from '../../../../infra/text/index.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Slot } from '../../words/index.ts';
import type { Dossier, DossierFact } from '../ports.ts';

/** Characters of a paragraph of somebody's finding that a dossier holds; the whole is where its source is. */
const longest = 1200;
const longestAddress = 80;

/** Stands inside sentences: without a full stop of its own. */
export const unstopped = (text: string): string => text.trim().replace(/(?<!\.)\.$/u, '');
export const shortened = (text: string, most = longest): string => cutShort(text, most);

/** What a fact says, as a name that is compared with it. */
export const factSlot = (sheet: Sheet, { id, text }: DossierFact): Slot => sheet.name('fact', id, shortened(unstopped(text)));

/** A case by its number and title; the title is a sentence where it is that of a fact. */
export const caseSlot = (sheet: Sheet, { number, title }: Pick<Dossier, 'number' | 'title'>): Slot => sheet.case(number, unstopped(title));

/** A case that a flag opened is called by its fact, which need not be said twice; a long one breaks off. */
export const isNamedAfter = (title: string, facts: readonly DossierFact[]): boolean => title !== '' && facts.some(({ text }) => text.startsWith(title.replace(/…$/, '')));

/** A verdict, as what the case or the fact is called: so that it is compared with what they are. */
export const verdictSlot = (sheet: Sheet, of: 'case' | 'fact', id: string, verdict: Verdict): Slot => sheet.name(of, id, sheet.words.misinformation[verdict]);

/** An address that anybody may follow, written out as paper needs it. */
export const addressSlot = (href: string): Slot => ({ pieces: [{ kind: 'link', href, document: null, text: shortened(href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''), longestAddress) }], number: null });

/** What colleagues wrote in the desk: marked as a person's, so that it is compared with what people posted. */
export const written = (sheet: Sheet, id: string, text: string): Sentence[] => (text.trim() === '' ? [] : [{ ...sheet.say(`note.${id}`, '{text}', { text: sheet.text(text.trim().replace(/(?<=[\p{L}\p{N}\]])$/u, '.')) }), from: 'person' }]);

/** Names of units that the office's file still has. */
export const unitSlots = (sheet: Sheet, units: readonly string[]): Slot[] => units.filter((unit) => sheet.isListed('unit', unit)).map((unit) => sheet.unit(unit));
