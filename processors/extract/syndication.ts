import { fold } from '../../infra/text/index.ts';
import { isOutlet, organisationIn } from './organisations.ts';

/** Credits stand in the last lines; further up "theo …" is part of a sentence. */
const linesLooked = 4;

const wholeLine = /^\(?\s*(?:theo|nguồn(?: tin)?|source|via)\s*:?\s+([^()]{2,60}?)\s*\)?[.\s]*$/iu;
/** "BẢO NGỌC (Theo Báo Nam Hà)", "… kết thúc vào tháng sau. (Theo TTXVN)" */
const inBrackets = /\(\s*(?:theo|nguồn)\s*:?\s+([^()]{2,60})\)[.\s]*$/iu;
/** "Theo HOÀNG AN (Tuổi Trẻ)", "Theo Hoàng An/Báo Nam Hà" */
const personThenOrganisation = /^\(?\s*theo\s+[^()/]{2,40}(?:\(([^()]{2,60})\)|\/\s*([^()/]{2,60}?))\s*\)?[.\s]*$/iu;

/**
 * The organisation that a reprint names at its end ("Theo …", "Nguồn: …"), or in an element made for it; null when it names
 * none, or the outlet itself. Persons are never read.
 * @param credits texts of such elements, which may stand outside of the text
 * @param own names of the outlet: its own credit is no syndication
 */
export function readSyndication(text: string, credits: readonly string[] = [], own: readonly string[] = []): string | null {
  const found = fromEnd(text) ?? fromCredits(credits);
  return found !== null && own.some((name) => isSame(bare(name), bare(found))) ? null : found;
}

const bare = (name: string): string => fold(name).replace(/^(?:bao|tap chi|dai)\s+(?:dien tu\s+)?|\s+(?:online|dien tu)$|\.(?:com|net|org|gov)?(?:\.?vn)?$/g, '').replace(/[^a-z0-9]/g, '');

const leastShared = 5;
const isSame = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= leastShared && (a.includes(b) || b.includes(a)));

function fromCredits(credits: readonly string[]): string | null {
  for (const credit of credits) {
    const line = credit.replace(/\s*(?:copy link|(?:đường )?link bài gốc|lấy link|xem bài gốc|link gốc)[^]*$/iu, '').trim();
    if (line.length < 2 || line.length > 90) continue;
    const label = /^\(?\s*(?:theo|nguồn(?: tin)?|source)\s*:?\s+/iu.exec(line);
    const organisation = label !== null ? organisationIn(line.slice(label[0].length)) : isOutlet(line) || /^(?:báo|tạp chí|đài|cổng)\s/iu.test(line) ? organisationIn(line) : null;
    if (organisation !== null) return organisation;
  }
  return null;
}

function fromEnd(text: string): string | null {
  const lines = text.split('\n');
  for (const line of lines.slice(-linesLooked).reverse()) {
    const tail = line.slice(-160);
    const whole = line.length <= 90;
    const names = [inBrackets.exec(tail)?.[1], ...(whole ? [personThenOrganisation.exec(line)?.slice(1).find(Boolean), wholeLine.exec(line)?.[1]] : [])];
    for (const name of names) {
      const organisation = name === undefined ? null : organisationIn(name);
      if (organisation !== null) return organisation;
    }
  }
  return null;
}
