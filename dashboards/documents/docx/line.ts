import { Paragraph, TextRun } from 'docx';
import { style } from './styles.ts';
import { sized, twips } from './units.ts';

/** A line of text in one style; `points` where its letters are of another size than the style's. */
export const line = (text: string, name: string, points?: number): Paragraph => new Paragraph({ style: name, children: [new TextRun({ text, ...sized(points) })] });

/** A ruled line of `length` millimetres in the middle of `room`. */
export const rule = (length: number, room: number): Paragraph => new Paragraph({ style: style.rule, indent: { left: twips((room - length) / 2), right: twips((room - length) / 2) } });
