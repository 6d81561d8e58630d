import { useState } from 'preact/hooks';
import type { Statement } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

type Texts = NonNullable<Statement['texts']>;
const names = ['short', 'long', 'html', 'frame'] as const;

/** Texts to paste where the office publishes. Nothing is sent from here. */
export function TextsPart({ number, texts }: { readonly number: number; readonly texts: Texts }) {
  const { text, format } = useDesk();
  const words = text.statements;
  return (
    <section class="block statement-texts">
      <h2>{words.textsTitle}</h2>
      <p class="quiet">{words.textsNote(format.number(texts.version))}</p>
      {names.map((name) => {
        const body = texts[name];
        return body === null ? null : <Paste key={name} name={words.texts[name]} body={body} code={name === 'html' || name === 'frame'} />;
      })}
      {texts.frame === null && <p class="quiet">{words.noFrame}</p>}
      <p><a href={`/api/desk/statements/${number}/page.html`} download>{words.download}</a></p>
    </section>
  );
}

/** One text with its length and a button that copies it; it can be selected where copying is not allowed. */
function Paste({ name, body, code }: { readonly name: string; readonly body: string; readonly code: boolean }) {
  const { text, format } = useDesk();
  const words = text.statements;
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard?.writeText(body).then(() => setCopied(true), () => undefined);
  return (
    <div class="statement-paste">
      <p class="statement-paste-head"><b>{name}</b> <span class="quiet">{words.characters(format.number([...body].length))}</span> <button type="button" class="button" aria-label={`${words.copy}: ${name}`} onClick={copy}>{copied ? words.copied : words.copy}</button></p>
      <pre class={code ? 'statement-paste-code' : ''} tabIndex={0} role="region" aria-label={name}>{body}</pre>
      <p class="sr-only" role="status">{copied ? words.copied : ''}</p>
    </div>
  );
}
