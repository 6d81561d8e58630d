import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportSentence } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { leftOut, putIn, readTokens, uncounted, writeTokens, type Token } from '../../../lib/sentence-tokens.ts';
import { ReportRefusal } from '../acts/report-refusal.tsx';
import { useReportPage } from '../page/page-context.ts';
import { ReportPieces } from '../page/pieces.tsx';
import { useReportAct } from '../use-report-act.ts';
import { TokenArea } from './token-area.tsx';

/** Puts a sentence otherwise, below where it stands: its words are typed over, what was counted is moved or left out. */
export function SentenceEditor({ sentence }: { readonly sentence: ReportSentence }) {
  const { text } = useDesk();
  const words = text.reports.edit;
  const page = useReportPage();
  const acting = useReportAct(page);
  // As it was when it was opened: what others do meanwhile is told when it is saved.
  const [{ text: start, tokens }] = useState(() => writeTokens(sentence.pieces));
  const [{ now, caret }, setNow] = useState({ now: start, caret: start.length });
  const [removing, setRemoving] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const pieces = readTokens(now, tokens);
  const strange = uncounted(pieces, sentence.pieces);
  const empty = pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '');
  const otherwise = now !== start && !empty;
  // How it will read pushes the buttons down, under the bar.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [otherwise]);
  const ready = !empty && strange.length === 0 && now !== start;
  const save = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    if (ready && (await acting.send('edit', text.reports.acts.done.edited, { sentence: sentence.id, pieces }))) page.onOpen(null);
  };
  const remove = async (): Promise<void> => {
    if (await acting.send('remove', text.reports.acts.done.removed, { sentence: sentence.id })) page.onOpen(null);
  };
  const put = (token: Token): void => {
    const next = putIn(now, token.mark, caret);
    setNow({ now: next.text, caret: next.caret });
    area.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      // A sentence has no lines.
      if (event.target instanceof HTMLTextAreaElement) event.preventDefault();
      if (event.ctrlKey || event.metaKey) void save(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      page.onOpen(null);
    }
  };
  const out = leftOut(now, tokens);
  return (
    <form ref={form} class="report-editor" onSubmit={(event) => void save(event)} onKeyDown={onKey}>
      <TokenArea label={words.field} hint={words.fieldHint} text={now} tokens={tokens} area={area} invalid={strange.length > 0} onText={(next, at) => setNow({ now: next, caret: at })} />
      {out.length > 0 && <p class="report-tray"><span>{words.left}</span> {out.map((token) => <button key={token.mark} type="button" class={`report-token report-token-${token.piece.kind}`} aria-label={words.putBack(token.piece.text)} onClick={() => put(token)}>+ {token.mark.slice(1, -1)}</button>)}</p>}
      <div role="status">
        {strange.length > 0 && <p class="report-problem">{words.numbers(strange.join(', '))}</p>}
        {empty && <p class="report-problem">{words.nothing}</p>}
      </div>
      {otherwise && <p class="report-preview"><small>{words.reads}</small> <ReportPieces pieces={pieces} report={page.report} /></p>}
      <ReportRefusal acting={acting} />
      {removing ? (
        <p class="row-of-buttons"><b>{words.removeSure}</b> <button type="button" class="button button-primary" disabled={acting.busy} onClick={() => void remove()}>{words.removeYes}</button> <button type="button" class="link-button" onClick={() => setRemoving(false)}>{words.cancel}</button></p>
      ) : (
        <p class="row-of-buttons">
          <button type="submit" class="button button-primary" disabled={!ready || acting.busy}>{words.save}</button>
          <button type="button" class="button" onClick={() => page.onOpen(null)}>{words.cancel}</button>
          <button type="button" class="link-button report-remove" onClick={() => setRemoving(true)}>{words.remove}</button>
        </p>
      )}
    </form>
  );
}
