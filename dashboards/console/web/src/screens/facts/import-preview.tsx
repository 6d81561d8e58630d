import { useEffect, useRef } from 'preact/hooks';
import type { ImportedFacts } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

interface Props {
  readonly answer: ImportedFacts;
  readonly busy: boolean;
  readonly onBring: () => void;
}

/** What a file would bring: counts, what cannot be read, what to know, and the first entries. */
export function ImportPreview({ answer: { format: found, added, revised, unchanged, problems, unlisted, remarks, sample }, busy, onBring }: Props) {
  const { text, format } = useDesk();
  const words = text.facts.imports;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const fresh = added + revised;
  const counts = { added, revised, unchanged, problems: problems.length + unlisted };
  return (
    <section class="import-preview" aria-labelledby="import-preview">
      <h2 id="import-preview" ref={title} tabIndex={-1}>{words.result} <small>{words.formats[found] ?? found}</small></h2>
      <dl class="import-counts">{(Object.keys(counts) as (keyof typeof counts)[]).map((name) => <div key={name} class={name === 'problems' && counts[name] > 0 ? 'import-bad' : ''}><dt>{words.counts[name]}</dt><dd>{format.number(counts[name])}</dd></div>)}</dl>
      {problems.length > 0 && <Problems problems={problems} unlisted={unlisted} />}
      {remarks.length > 0 && (
        <>
          <h3>{words.remarks}</h3>
          <ul class="import-remarks">{remarks.map(({ line, id, text: said, code }) => <li key={`${line} ${id}`}><b>{words.line} {line}</b> {said} – {words.remarkWords[code] ?? code}</li>)}</ul>
        </>
      )}
      <p class="row-of-buttons import-go">{fresh > 0 ? <button type="button" class="button button-primary" disabled={busy} onClick={onBring}>{words.bring(format.number(fresh))}</button> : <span>{words.nothing}</span>}</p>
      {sample.length > 0 && (
        <>
          <h3>{words.sample}</h3>
          <ul class="import-sample">{sample.map(({ line, id, text: said }) => <li key={`${line} ${id}`}><small>{words.line} {line}{id !== '' && <> · {id}</>}</small>{said}</li>)}</ul>
        </>
      )}
    </section>
  );
}

function Problems({ problems, unlisted }: Pick<ImportedFacts, 'problems' | 'unlisted'>) {
  const { text, format } = useDesk();
  const words = text.facts.imports;
  return (
    <>
      <h3>{words.problems}</h3>
      <div class="table-frame" tabIndex={0} role="region" aria-label={words.problems}>
        <table class="import-problems">
          <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.what}</th><th scope="col">{words.how}</th></tr></thead>
          <tbody>{problems.map(({ line, position, sheet, message, hint }, index) => <tr key={index}><th scope="row">{line ?? position ?? '–'}{sheet !== null && <small> {sheet}</small>}</th><td>{message}</td><td>{hint}</td></tr>)}</tbody>
        </table>
      </div>
      {unlisted > 0 && <p class="quiet">{words.unlisted(format.number(unlisted))}</p>}
    </>
  );
}
