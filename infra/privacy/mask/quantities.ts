/** What numbers are when they are nobody's: amounts, counts, dates, fractions. */

/** What counts things or money, directly behind a number. */
const unit = /^ ?(?:%|dong(?![a-z])|vnd|d(?![a-z0-9])|usd|eur|trieu|ty(?![a-z])|ti(?![a-z])|nghin|ngan(?![a-z])|k(?![a-z])|nguoi|ho(?![a-z])|dan(?![a-z])|luot|em(?![a-z])|hoc sinh|sinh vien|lao dong|can bo|m(?![a-z])|m2|m3|m\^|ha(?![a-z])|km|kg|tan(?![a-z])|lit|kwh|mwh|mw(?![a-z])|ban(?![a-z])|chiec|cai(?![a-z])|san pham|xe(?![a-z])|thue bao|tai khoan|giao dich|ca(?![a-z])|lieu|don vi|ho so|van ban|doanh nghiep|co phieu)/;

export const isCounted = (after: string): boolean => unit.test(after);

/** `1.500.000`, `12,345,678`: groups of three, no leading zero. */
export const isGrouped = (number: string): boolean => /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(number);

/** A date at the beginning: `03.07.2026`, `3-7-2026`, `2026-03-07`. */
export const startsWithDate = (number: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])([.\- ])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/.test(number) || /^(?:19|20)\d{2}([.\-])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/.test(number);

/** `0.912345678`: a fraction, not a telephone number with one dot. */
export const isFraction = (number: string): boolean => /^0[.,]\d+$/.test(number);

export const digitsOf = (text: string): string => text.replace(/o/g, '0').replace(/[il]/g, '1').replace(/\D/g, '');
