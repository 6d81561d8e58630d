import { DateTime } from 'luxon';
import { zone } from './address.ts';

const local = (date: Date): DateTime => DateTime.fromJSDate(date, { zone });

/** `2026-03-07T08:15:00+07:00` */
export const iso = (date: Date): string => local(date).startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
/** `Fri, 07 Mar 2026 08:15:00 +0700`, as RSS asks. */
export const rfc822 = (date: Date): string => local(date).setLocale('en').toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ');
/** `Fri, 07 Mar 26 08:15:00 +07`: wrong, and seen in the wild. */
export const twoDigitYear = (date: Date): string => local(date).setLocale('en').toFormat("ccc, dd LLL yy HH:mm:ss '+07'");
/** `Thứ Sáu, 07/03/2026, 08:15 (GMT+7)` */
export const longVietnamese = (date: Date): string => local(date).setLocale('vi').toFormat("cccc, dd/MM/yyyy, HH:mm '(GMT+7)'");
/** `07/03/2026 08:15` */
export const shortVietnamese = (date: Date): string => local(date).toFormat('dd/MM/yyyy HH:mm');
/** `Ngày 7 tháng 3 năm 2026, 08 giờ 15` */
export const wordyVietnamese = (date: Date): string => local(date).toFormat("'Ngày' d 'tháng' M 'năm' yyyy, HH 'giờ' mm");
/** `7 March 2026, 08:15 ICT` */
export const english = (date: Date): string => local(date).setLocale('en').toFormat("d LLLL yyyy, HH:mm 'ICT'");
