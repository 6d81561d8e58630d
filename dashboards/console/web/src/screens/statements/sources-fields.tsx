import type { StatementContent } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Field } from '../../parts/field.tsx';

type Sources = StatementContent['sources'];

/** What the statement rests on: each with a name and, where there is one, an address. */
export function SourcesFields({ sources, onSources }: { readonly sources: Sources; readonly onSources: (sources: Sources) => void }) {
  const { text } = useDesk();
  const words = text.statements.fields;
  const change = (at: number, part: Partial<Sources[number]>): void => onSources(sources.map((source, index) => (index === at ? { ...source, ...part } : source)));
  return (
    <fieldset class="statement-source-fields">
      <legend>{words.sources}</legend>
      {sources.map(({ label, url, fact }, at) => (
        <div key={at} class="statement-source-field">
          <Field label={fact === null ? words.source : `${words.source} (${fact})`} value={label} onValue={(next) => change(at, { label: next })} maxLength={600} autocomplete="off" />
          <Field label={words.url} value={url ?? ''} onValue={(next) => change(at, { url: next.trim() === '' ? null : next.trim() })} maxLength={2000} inputMode="url" autocomplete="off" spellcheck={false} />
          <button type="button" class="link-button" aria-label={words.dropSource(label || String(at + 1))} onClick={() => onSources(sources.filter((_, index) => index !== at))}>✕</button>
        </div>
      ))}
      {sources.length < 30 && <p><button type="button" class="link-button" onClick={() => onSources([...sources, { label: '', url: null, fact: null }])}>{words.addSource}</button></p>}
    </fieldset>
  );
}
