import { Paragraph, type Table } from 'docx';
import type { Frame } from '../frame/frame.ts';
import { letterheadWidths, textWidth } from '../frame/paper.ts';
import { rulesOf } from '../frame/rules.ts';
import { halves } from './halves.ts';
import { line, rule } from './line.ts';
import { style } from './styles.ts';

/** Quốc hiệu and office side by side, number and day below, then what the document is. */
export function letterheadAsDocx(frame: Frame): (Paragraph | Table)[] {
  const rules = rulesOf(frame);
  const { left, right } = letterheadWidths;
  return [
    halves(
      [
        [
          [...(frame.superior === '' ? [] : [line(frame.superior, style.superior)]), line(frame.office, style.office), rule(rules.office, left)],
          [line(frame.country, style.country), line(frame.motto, style.motto), rule(rules.motto, right)],
        ],
        [[line(frame.number, style.number)], [line(frame.placeAndDay, style.date)]],
      ],
      [left, right],
    ),
    line(frame.type, style.type),
    line(frame.subject, style.subject),
    rule(rules.subject, textWidth),
  ];
}

/** Above the annex. */
export function annexHeadAsDocx(frame: Frame): Paragraph[] {
  const { word, title, attachedTo } = frame.annex;
  return [line(word, style.annex), line(title, style.annexTitle), line(attachedTo, style.attachedTo), rule(rulesOf(frame).annex, textWidth)];
}

/** Nơi nhận on the left, who signs on the right; never alone at the foot of a page. */
export function signatureAsDocx(frame: Frame): (Paragraph | Table)[] {
  return [
    new Paragraph({ style: style.afterTable, keepNext: true }),
    halves([[[line(frame.recipientsTitle, style.recipientsTitle), ...frame.recipients.map((each) => line(each, style.recipients))], [...frame.signerTitle.map((each) => line(each, style.signerTitle)), line(frame.signerName, style.signerName)]]], [textWidth / 2, textWidth / 2]),
  ];
}
