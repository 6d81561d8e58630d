/** A4 and its margins by Decree 30/2020/NĐ-CP, Appendix I (top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20); millimetres. */
export const paper = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, pageNumber: 10 } as const;

/** Where text stands, millimetres. */
export const textWidth = paper.width - paper.left - paper.right;

/** The two halves of the letterhead: quốc hiệu fits its half on one line at 12 points. */
export const letterheadWidths = { left: 74, right: textWidth - 74 } as const;

/** Sizes of letters, points. */
export const sizes = { superior: 12, office: 12, country: 12, motto: 13, number: 13, date: 13, type: 14, subject: 14, heading: 13, body: 13, table: 11, caption: 12, recipientsTitle: 12, recipients: 11, signer: 13, signerName: 14, annex: 14, annexTitle: 14, attachedTo: 13, pageNumber: 13 } as const;

/** How much of a line's length is ruled off below the office's name and the subject: a third to a half. */
export const ruleShare = 0.4;

const millimetresPerPoint = 25.4 / 72;
export const toMillimetres = (points: number): number => points * millimetresPerPoint;
