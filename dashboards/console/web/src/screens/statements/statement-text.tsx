import type { StatementContent } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** A version as readers will see it. */
export function StatementText({ content: { kind, language, claim, verdict, text: body, sources } }: { readonly content: StatementContent }) {
  const { text, language: reading } = useDesk();
  const words = text.statements;
  return (
    <section class="block statement-text">
      <p class="quiet">{words.kinds[kind]}{language !== reading && <> · {words.languages[language]}</>}</p>
      {(claim !== '' || verdict !== null) && <dl class="statement-claim"><dt>{words.claim}</dt><dd lang={language}>{claim || '–'}</dd><dt>{words.finding}</dt><dd>{verdict === null ? words.fields.noVerdict : <span class={`verdict verdict-${verdict}`}>{text.desk.verdicts[verdict]}</span>}</dd></dl>}
      <div lang={language} class="statement-body">{body.split('\n').filter(Boolean).map((paragraph, at) => <p key={at}>{paragraph}</p>)}</div>
      <h2>{words.sources}</h2>
      {sources.length === 0 ? <p class="quiet">{words.noSources}</p> : <ul class="statement-sources">{sources.map(({ label, url }, at) => <li key={at}>{url === null ? label : <a href={url} target="_blank" rel="noopener noreferrer">{label}</a>}</li>)}</ul>}
    </section>
  );
}
