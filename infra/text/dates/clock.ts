/** A time of day; `english12h` when it stood as a twelve-hour clock beside AM or PM, which betrays American order in the date. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly english12h: boolean;
}

export interface ClockReading {
  readonly time: Clock | null;
  /** A fixed offset in luxon's words (`UTC+7`), when the text names one. */
  readonly zone: string | null;
  /** The text without time and zone. */
  readonly rest: string;
}

const timePattern = /(?<![\d:/.])(\d{1,2})(?: ?(?:h|g|giờ) ?|:)(\d{2})(?: ?(?:['’′]|phút|ph(?!ú)|p(?![.m])))?(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(a\.?m\.?|p\.?m\.?|sa|ch|sáng|chiều|tối)?(?![\d:\p{L}](?<!z))/u;
const offsetPattern = /^ ?\(? ?(?:gmt|utc)? ?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d/.:-]) ?\)?/;
const namePattern = /^ ?\(? ?([a-z]{1,4})(?![\p{L}\d+]) ?\)?/u;
const zoneAtEnd = /(?:\(? ?(?:gmt|utc) ?([+-])(\d{1,2})(?::?(\d{2}))? ?\)?| ([+-])(\d{2}):?(\d{2}))$/;

/** Hours from UTC of the zone names that occur; American ones as RFC 822 has them. */
const zoneNames = new Map([
  ['z', 0], ['ut', 0], ['utc', 0], ['gmt', 0], ['ict', 7], ['sgt', 8], ['hkt', 8], ['jst', 9], ['kst', 9], ['cet', 1], ['cest', 2], ['bst', 1],
  ['est', -5], ['edt', -4], ['cst', -6], ['cdt', -5], ['mst', -7], ['mdt', -6], ['pst', -8], ['pdt', -7],
]);

/** Takes the time and the zone out of a date's text. Null when a part of them cannot be. */
export function readClock(text: string): ClockReading | null {
  const match = timePattern.exec(text);
  if (!match) return { time: null, zone: null, rest: text };
  const time = timeOf(match);
  if (time === null) return null;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const zone = readZone(after);
  if (zone === null) return null;
  return { time, zone: zone.zone, rest: `${before.replace(/(?<=\d)t$/, '')} ${zone.rest}` };
}

function timeOf(match: RegExpExecArray): Clock | null {
  const [, hours = '', minutes = '', seconds = '0', fraction = '', half = ''] = match;
  const mark = half.replaceAll('.', '');
  const afternoon = mark === 'pm' || mark === 'ch' || mark === 'chiều' || mark === 'tối';
  const morning = mark === 'am' || mark === 'sa' || mark === 'sáng';
  let hour = Number(hours);
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  const minute = Number(minutes);
  const second = Math.min(Number(seconds), 59);
  if (hour > 23 || minute > 59 || Number(seconds) > 60) return null;
  return { hour, minute, second, millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)), english12h: (mark === 'am' || mark === 'pm') && Number(hours) >= 1 && Number(hours) <= 12 };
}

function readZone(after: string): { readonly zone: string | null; readonly rest: string } | null {
  const offset = offsetPattern.exec(after);
  if (offset) {
    // JavaScript's and Java's own forms add the zone's name in brackets: "GMT+0700 (Indochina Time)", "+07:00[Asia/Ho_Chi_Minh]".
    const rest = after.slice(offset[0].length).replace(/^ ?(?:\([\p{L} ]+\)|\[[\p{L}_/]+\])/u, '');
    return fixed(offset[1], offset[2], offset[3], rest);
  }
  const name = namePattern.exec(after);
  const hours = name ? zoneNames.get(name[1] ?? '') : undefined;
  if (name && hours !== undefined) return { zone: `UTC${hours < 0 ? '' : '+'}${hours}`, rest: after.slice(name[0].length) };
  const end = zoneAtEnd.exec(after);
  if (end) return fixed(end[1] ?? end[4], end[2] ?? end[5], end[3] ?? end[6], after.slice(0, end.index));
  return { zone: null, rest: after };
}

function fixed(sign = '+', hours = '0', minutes = '00', rest: string): { readonly zone: string; readonly rest: string } | null {
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return { zone: `UTC${sign}${Number(hours)}:${minutes}`, rest };
}
