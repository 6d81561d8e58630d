import { useState } from 'preact/hooks';
import type { ImportedFacts, ImportFacts } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { base64Of } from '../../lib/base64.ts';
import { factsPath } from '../../lib/facts.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { NotFoundScreen } from '../not-found.tsx';
import { ImportPreview } from './import-preview.tsx';

/** What the API takes in one request, less what base64 and the rest of the body add. */
const mostMegabytes = 3.5;

type Sent = Pick<ImportFacts, 'name' | 'text' | 'base64'>;
interface Read {
  readonly sent: Sent;
  readonly answer: ImportedFacts;
}

/** Facts from a file or a pasted text: first what would come in and what is wrong, line by line, then as proposals. */
export function ImportFactsScreen() {
  const { text, format, language, may } = useDesk();
  const words = text.facts.imports;
  const [from, setFrom] = useState<'file' | 'text'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const act = useAct();
  if (!may('judge')) return <NotFoundScreen />;
  const tooLarge = from === 'file' ? (file?.size ?? 0) > mostMegabytes * 1024 * 1024 : pasted.length > (mostMegabytes * 1024 * 1024) / 2;
  const ready = !tooLarge && (from === 'file' ? file !== null : pasted.trim() !== '');
  const send = (sent: Sent, commit: boolean): Promise<ImportedFacts> => postJson<ImportedFacts>('/api/desk/import-facts', { ...sent, language, commit } satisfies ImportFacts);
  const preview = (event: Event): void => {
    event.preventDefault();
    if (!ready) return;
    void act.run(async () => {
      const sent = from === 'file' && file ? { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) } : { name: 'pasted', text: pasted };
      setRead({ sent, answer: await send(sent, false) });
    });
  };
  const bring = ({ sent }: Read): void =>
    void act.run(async () => {
      const { added, revised } = await send(sent, true);
      setDone(added + revised);
    });
  const again = (): void => {
    setRead(null);
    setDone(null);
    setFile(null);
    setPasted('');
  };
  return (
    <div class="screen fact-import">
      <a class="back" href="/facts"><Icon name="back" />{text.facts.back}</a>
      <Heading title={words.title} />
      {done !== null ? (
        <div class="import-done" role="status">
          <p class="note note-restored">{words.done(format.number(done))}</p>
          <p class="row-of-buttons"><a class="button button-primary" href={factsPath({ state: 'proposed' })}>{words.see}</a><button type="button" class="button" onClick={again}>{words.another}</button></p>
        </div>
      ) : (
        <>
          <p class="intro">{words.intro}</p>
          <form class="import-form" onSubmit={preview}>
            <Segmented label={words.from} name="from" value={from} choices={words.fromChoices} onChoose={(next) => { setFrom(next); setRead(null); act.clear(); }} />
            {from === 'file' ? (
              <label class="field">{words.file}<input type="file" accept=".jsonl,.ndjson,.json,.jsonld,.html,.xml,.rss,.atom,.csv,.tsv,.xlsx,.xlsm,.txt" onChange={(event) => { setFile(event.currentTarget.files?.[0] ?? null); setRead(null); }} /></label>
            ) : (
              <label class="field">{words.text}<textarea rows={9} spellcheck={false} value={pasted} aria-describedby="pasted-hint" onInput={(event) => { setPasted(event.currentTarget.value); setRead(null); }} /><span id="pasted-hint" class="field-hint">{words.textHint}</span></label>
            )}
            {tooLarge && <p class="refusal" role="alert">{words.tooLarge(format.decimal(mostMegabytes, 1))}</p>}
            <Refusal error={act.error} />
            <p class="row-of-buttons"><button type="submit" class={read ? 'button' : 'button button-primary'} disabled={act.busy || !ready}>{words.preview}</button></p>
          </form>
          {read && <ImportPreview answer={read.answer} busy={act.busy} onBring={() => bring(read)} />}
        </>
      )}
    </div>
  );
}
