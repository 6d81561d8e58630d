import { organisationIn } from './organisations.ts';

/** Credits stand in the last lines; further up "theo …" is part of a sentence. */
const linesLooked = 4;

const wholeLine = /^\(?\s*(?:theo|nguồn(?: tin)?|source|via)\s*:?\s+([^()]{2,60}?)\s*\)?[.\s]*$/iu;
/** "BẢO NGỌC (Theo Báo Nam Hà)", "… kết thúc vào tháng sau. (Theo TTXVN)" */
const inBrackets = /\(\s*(?:theo|nguồn)\s*:?\s+([^()]{2,60})\)[.\s]*$/iu;
/** "Theo HOÀNG AN (Tuổi Trẻ)", "Theo Hoàng An/Báo Nam Hà" */
const personThenOrganisation = /^\(?\s*theo\s+[^()/]{2,40}(?:\(([^()]{2,60})\)|\/\s*([^()/]{2,60}?))\s*\)?[.\s]*$/iu;

/** The organisation that a reprint names at its end ("Theo …", "Nguồn: …"); null when it names none. Persons are never read. */
export function readSyndication(text: string): string | null {
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
