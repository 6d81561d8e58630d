import { useDesk } from '../../lib/context.ts';
import { writeFactFilters, type FactFilters } from '../../lib/facts.ts';

const kindIn = { jsonl: undefined, claimreview: 'fact-check', csv: 'record', xlsx: 'record' } as const;
type Format = keyof typeof kindIn;

/** The facts as files, as they are filtered. A format that cannot hold the chosen kind is not offered. */
export function ExportLinks({ filters: { q, state, kind } }: { readonly filters: FactFilters }) {
  const { text, language } = useDesk();
  const words = text.facts;
  const formats = (Object.keys(kindIn) as Format[]).filter((format) => kind === undefined || kindIn[format] === undefined || kindIn[format] === kind);
  return (
    <section class="fact-export" aria-labelledby="fact-export">
      <h2 id="fact-export">{words.export}</h2>
      <p class="quiet">{words.exportText}</p>
      <ul>{formats.map((format) => <li key={format}><a href={`/api/desk/export-facts${writeFactFilters({ q, state, kind }, { format, language })}`} download>{words.formats[format]}</a></li>)}</ul>
    </section>
  );
}
