import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { twips } from './units.ts';

/** Lists of the file: sections I., 1., a); items 1. and items with dashes. */
export const numberings = { sections: 'sections', annex: 'annex', numbers: 'numbers', dashes: 'dashes' } as const;

const start = AlignmentType.START;
const section = (level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level, format, text, alignment: start, suffix: LevelSuffix.SPACE, style: { paragraph: { indent: { left: 0, firstLine: twips(10) } } } });
const item = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, before: number) => ({ level: 0, format, text, alignment: start, style: { paragraph: { indent: { left: twips(12), hanging: twips(before) } } } });

export const numberingOptions: INumberingOptions = {
  config: [
    { reference: numberings.sections, levels: [section(0, LevelFormat.UPPER_ROMAN, '%1.'), section(1, LevelFormat.DECIMAL, '%2.'), section(2, LevelFormat.LOWER_LETTER, '%3)')] },
    { reference: numberings.annex, levels: [section(0, LevelFormat.DECIMAL, '%1.')] },
    { reference: numberings.numbers, levels: [item(LevelFormat.DECIMAL, '%1.', 8)] },
    { reference: numberings.dashes, levels: [item(LevelFormat.BULLET, '-', 5)] },
  ],
};
