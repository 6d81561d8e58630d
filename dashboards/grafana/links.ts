/** The console's screens that panels lead to. */
const paths = {
  documents: '/documents',
  document: '/documents/${__data.fields.document:percentencode}',
  stories: '/stories',
  story: '/stories/${__data.fields.story:percentencode}',
  trends: '/trends',
  desk: '/desk',
  facts: '/facts',
  fact: '/facts/${__data.fields.fact:percentencode}',
  quality: '/quality',
  sources: '/sources',
  models: '/models',
} as const;
export type Destination = keyof typeof paths;

export interface LinkSpec {
  readonly to: Destination;
  /** Further words of the list's address; values may name the cell that was clicked. */
  readonly with?: Readonly<Record<string, string>>;
  /** Without the period: a list that is not narrowed by time. */
  readonly always?: boolean;
}

/** The value of the cell, as a part of an address. */
export const ofCell = '${__value.raw:percentencode}';
/** The row's unit, whose id stands in a column that nobody sees. */
export const ofUnit = '${__data.fields.unit:percentencode}';

/** Lists that take a unit, a topic and a period. */
const narrowable: readonly Destination[] = ['documents', 'trends', 'stories'];
/** The period in days; the list's last day counts whole. */
const period = 'from=${__from:date:YYYY-MM-DD}&to=${__to:date:YYYY-MM-DD}';

/**
 * An address of the console. `narrow` is the hidden variable with unit and topic as the list's address writes them; where a dashboard has none, or the link
 * names a unit or topic of its own, the list is narrowed by the link alone.
 */
export function consoleUrl({ to, with: more = {}, always = false }: LinkSpec, narrowed: boolean): string {
  const words = Object.entries(more).map(([key, value]) => `${key}=${value}`);
  const parts = narrowable.includes(to) ? [...(narrowed ? ['${narrow:raw}'] : []), ...(always ? [] : [period]), ...words] : words;
  return `\${console:raw}${paths[to]}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}
