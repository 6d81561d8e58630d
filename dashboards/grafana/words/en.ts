import { boards } from './boards-en.ts';
import { columns } from './columns-en.ts';
import { values } from './values-en.ts';
import type { Catalogue } from './vi.ts';

/** The same in English. */
export const en: Catalogue = {
  folder: 'Điểm Báo (English)',
  boards,
  columns,
  values,
  noValue: 'None yet',
  any: 'All',
  variables: { unit: 'Unit', topic: 'Topic', reach: 'Reach', originals: 'Prints' },
  originals: { originals: 'Originals only', all: 'All' },
  annotations: { promotions: 'New models', notices: 'Notices of sources', alerts: 'Alerts', statements: 'Statements' },
  alerts: {
    sourceSilent: { title: 'Source silent', about: 'A source has had no new item for longer than its own rhythm.' },
    documentsStopped: { title: 'No new documents', about: 'No document was stored for more than six hours.' },
    deadLetters: { title: 'Dead letters', about: 'Dead letters of the last 24 hours have not been driven again.' },
    pollsFailing: { title: 'Many sources failing', about: 'More than half of the polls of the last hour failed.' },
    volumeSpike: { title: 'Volume spike', about: 'An hour of the last three is far above the usual, with 20 documents at least. The labels series and about tell what of.' },
  },
  dashboards: 'Other dashboards',
  console: 'Điểm Báo',
  open: {
    documents: 'Open the documents', document: 'Open the document', stories: 'Open the stories', story: 'Open the story', trends: 'Open the trends', desk: 'Open triage',
    facts: 'Open the facts', fact: 'Open the fact', quality: 'Open the quality of flags', sources: 'Open the sources', models: 'Open the models',
  },
};
