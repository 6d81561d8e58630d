const paths = {
  today: 'M3.5 5.5h13v11h-13zM3.5 8.8h13M7 3.5v3M13 3.5v3M6.5 12h3',
  documents: 'M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h5',
  stories: 'M3.5 5h9.5M3.5 8.5h9.5M6.5 12h10M6.5 15.5h10',
  trends: 'M3.5 3.5v13h13M6.5 13l3-4 2.5 2 4-5.5',
  sources: 'M5 15.5a1 1 0 1 0 .01 0M4 10.5a6 6 0 0 1 5.5 5.5M4 5.5A11 11 0 0 1 14.5 16',
  models: 'M3.5 15.5 8 9.5l3 3 5.5-7.5M13 5h3.5v3.5',
  desk: 'M3.5 5h13M3.5 10h7M3.5 15h5M12 13l2 2 3.5-4.5',
  cases: 'M3.5 6.5h13v9.5h-13zM7.5 6.5v-2h5v2M3.5 10.5h13',
  statements: 'M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5zM6.5 7.5h7M6.5 10.5h4.5',
  reports: 'M5 3.5h10v13H5zM7.5 6.5h5M7.5 9.5h5M7.5 13.5l2-1.5 1.5 1 2-2',
  print: 'M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6z',
  download: 'M10 3.5v9M6.5 9.5 10 13l3.5-3.5M4 16.5h12',
  facts: 'M4.5 10.5 8 14l7.5-8.5M3.5 3.5h9M3.5 16.5h13',
  quality: 'M3.5 16.5h13M5.5 13.5v-4M10 13.5v-9M14.5 13.5v-6',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  people: 'M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 15.5c.5-2.6 2.4-3.9 5-3.9s4.5 1.3 5 3.9M13 4.4a2.6 2.6 0 0 1 0 5M14.5 11.9c1.7.5 2.7 1.7 3 3.6',
  audit: 'M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  out: 'M8.5 4.5h-4v11h4M8 10h8.5M13.5 7l3 3-3 3',
  alerts: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13zM8.5 17.2h3',
  edit: 'M4.5 15.5v-3l8-8 3 3-8 8zM11 6l3 3',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l3.5 3.5',
  external: 'M8.5 5H5v10h10v-3.5M11 4.5h4.5V9M15.3 4.7 9.5 10.5',
  back: 'M11.5 5 6.5 10l5 5M7 10h8.5',
  help: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8.2 8.2a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3M10 13.4v.1',
  filters: 'M4 6h12M6.5 10h7M8.5 14h3',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  theme: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10 3.5v13M10 6.5h4.6M10 10h6.4M10 13.5h4.6',
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside a word; it says nothing that the word does not. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
