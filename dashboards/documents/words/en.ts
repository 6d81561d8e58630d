import { figureWriter } from './figures.ts';
import type { LayoutWords } from './shape.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

export const en: LayoutWords = {
  locale: 'en-US',
  country: 'Socialist Republic of Viet Nam',
  motto: 'Independence - Freedom - Happiness',
  number: 'No.',
  placeAndDay: (place, { day, month, year }) => `${place === '' ? '' : `${place}, `}${day} ${months[month - 1] ?? ''} ${year}`,
  recipients: 'Recipients:',
  filed: 'File: office archive',
  isFiled: /^(?:file|lưu)\b/iu,
  table: 'Table',
  chart: 'Chart',
  continued: '(continued)',
  note: 'Note:',
  nothing: 'Nothing in this period.',
  noRows: 'No figures in this period.',
  missing: '–',
  quotes: ['“', '”'],
  annex: 'Annex',
  annexTitle: 'Figures and lists in detail',
  attachedTo: (type, number, { day, month, year }, office) => `(Attached to ${type} No. ${number} of ${day} ${months[month - 1] ?? ''} ${year}${office === '' ? '' : `, ${office}`})`,
  annexIsElsewhere: 'The annex (tables of figures and lists in detail) is in the full edition.',
  restIsElsewhere: (titles) => `Whole in the full edition: ${titles}.`,
  openWhole: 'Open the full edition',
  headlines: { documents: 'documents', critical: 'critical documents', flags: 'strong flags to judge', owed: 'statements to publish' },
  before: 'before',
  series: (name, values) => `${name}: ${values.join('; ')}.`,
  figure: figureWriter('en-GB', { points: 'points', hours: 'h' }),
};
