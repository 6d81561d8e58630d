import { DateTime } from 'luxon';
import type { Report } from '../../../infra/reports/index.ts';
import { plain } from '../pieces/plain.ts';
import { layoutWords } from '../words/index.ts';

/** What stands around the body by Decree 30/2020/NĐ-CP, as lines; how large and where is each layout's own. */
export interface Frame {
  /** '' where there is no body above. */
  readonly superior: string;
  readonly office: string;
  readonly country: string;
  readonly motto: string;
  readonly number: string;
  readonly placeAndDay: string;
  readonly type: string;
  readonly subject: string;
  readonly recipientsTitle: string;
  /** With their dashes and semicolons, the office's own copy last. */
  readonly recipients: readonly string[];
  readonly signerTitle: readonly string[];
  readonly signerName: string;
  /** Above the annex: the word, its title, and what it belongs to. */
  readonly annex: { readonly word: string; readonly title: string; readonly attachedTo: string };
}

export function frameOf({ letterhead, language, timezone }: Report): Frame {
  const words = layoutWords[language];
  const number = `${numberOf(letterhead.number)}/${plain(letterhead.symbol).replace(/^\/+/, '')}`;
  const { day, month, year } = DateTime.fromMillis(letterhead.date, { zone: timezone });
  return {
    superior: plain(letterhead.superior),
    office: plain(letterhead.office),
    country: words.country,
    motto: words.motto,
    number: `${words.number}\u00A0${number}`,
    placeAndDay: words.placeAndDay(plain(letterhead.place), { day, month, year }),
    type: plain(letterhead.type),
    subject: plain(letterhead.subject),
    recipientsTitle: words.recipients,
    recipients: recipientLines(letterhead.recipients.map(plain), words.filed, words.isFiled),
    signerTitle: letterhead.signer.title.map(plain).filter((line) => line !== ''),
    signerName: plain(letterhead.signer.name),
    annex: { word: words.annex, title: words.annexTitle, attachedTo: words.attachedTo(inLetters(plain(letterhead.type), words.locale), number, { day, month, year }, plain(letterhead.office)) },
  };
}

/** "BÁO CÁO" as it is written within a sentence. */
const inLetters = (type: string, locale: string): string => (type === type.toLocaleUpperCase(locale) ? type.charAt(0) + type.slice(1).toLocaleLowerCase(locale) : type);

/** Number, place and day on one line, for screens; without a number the day alone. */
export const numberAndDay = ({ letterhead }: Report, { number, placeAndDay }: Frame): string => [...(plain(letterhead.number).trim() === '' ? [] : [number.replaceAll('\u00A0', ' ')]), placeAndDay].join(' · ');

/** Below ten with a nought before it; room to write one in by hand where there is none yet. */
function numberOf(number: string): string {
  const trimmed = plain(number).trim();
  return trimmed === '' ? '\u00A0'.repeat(8) : /^[1-9]$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

function recipientLines(recipients: readonly string[], filed: string, isFiled: RegExp): string[] {
  const bare = recipients.map((line) => line.replace(/^[-–]\s*/, '').replace(/[;.,\s]+$/, '')).filter((line) => line !== '');
  const last = bare.filter((line) => isFiled.test(line)).at(-1) ?? filed;
  return [...bare.filter((line) => !isFiled.test(line)).map((line) => `- ${line};`), `- ${last}.`];
}
