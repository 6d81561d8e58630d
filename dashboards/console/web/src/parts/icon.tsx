const paths = {
  today: 'M3.5 5.5h13v11h-13zM3.5 8.8h13M7 3.5v3M13 3.5v3M6.5 12h3',
  documents: 'M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h5',
  sources: 'M5 15.5a1 1 0 1 0 .01 0M4 10.5a6 6 0 0 1 5.5 5.5M4 5.5A11 11 0 0 1 14.5 16',
  models: 'M3.5 15.5 8 9.5l3 3 5.5-7.5M13 5h3.5v3.5',
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
