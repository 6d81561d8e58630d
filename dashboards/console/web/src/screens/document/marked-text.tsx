import { useState } from 'preact/hooks';
import type { Document, ShownPassage } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { paragraphsOf, segmentsOf, type Segment } from '../../lib/segments.ts';

/** The text in its paragraphs, with the passages that name units or speak of topics marked. */
export function MarkedText({ document: { text: body, lead, passages } }: { readonly document: Document }) {
  const [shown, setShown] = useState({ unit: true, topic: true });
  const spans = passages.filter((passage) => shown[passage.kind]).map((passage) => ({ start: passage.start, end: passage.end, mark: passage }));
  if (body === '') return null;
  return (
    <>
      <Legend passages={passages} shown={shown} onToggle={(kind) => setShown({ ...shown, [kind]: !shown[kind] })} />
      <div class="text">
        {paragraphsOf(body).map(({ start, end }, index) => (
          <p key={start} class={index === 0 && lead !== '' && body.startsWith(lead) ? 'text-lead' : ''}><Pieces segments={segmentsOf(body, spans, start, end)} /></p>
        ))}
      </div>
    </>
  );
}

const namesUnit = (segment: Segment<ShownPassage> | undefined): boolean => segment?.marks.some((mark) => mark.kind === 'unit') ?? false;

/** A unit's name within which a topic is marked is several pieces: only its ends are rounded. */
function Pieces({ segments }: { readonly segments: readonly Segment<ShownPassage>[] }) {
  return <>{segments.map((segment, at) => <Piece key={at} segment={segment} ends={`${namesUnit(segments[at - 1]) ? '' : 'mark-begins'} ${namesUnit(segments[at + 1]) ? '' : 'mark-ends'}`} />)}</>;
}

function Piece({ segment, ends }: { readonly segment: Segment<ShownPassage>; readonly ends: string }) {
  const { text, unitName, topicName } = useDesk();
  if (segment.marks.length === 0) return <>{segment.text}</>;
  const kinds = [...new Set(segment.marks.map((mark) => `mark-${mark.kind}`))].join(' ');
  const title = segment.marks.map((mark) => (mark.kind === 'unit' ? text.document.marks.unit(unitName(mark.id)) : text.document.marks.topic(topicName(mark.id)))).join('\n');
  return <mark class={`${kinds} ${ends}`} title={title}>{segment.text}</mark>;
}

interface LegendProps {
  readonly passages: readonly ShownPassage[];
  readonly shown: Readonly<Record<ShownPassage['kind'], boolean>>;
  readonly onToggle: (kind: ShownPassage['kind']) => void;
}

function Legend({ passages, shown, onToggle }: LegendProps) {
  const { text, format } = useDesk();
  const kinds = (['unit', 'topic'] as const).map((kind) => ({ kind, count: passages.filter((passage) => passage.kind === kind).length })).filter(({ count }) => count > 0);
  if (kinds.length === 0) return <p class="legend quiet">{text.document.noMarks}</p>;
  const names = { unit: text.document.legendUnit, topic: text.document.legendTopic };
  return (
    <fieldset class="legend">
      <legend>{text.document.legend}</legend>
      {kinds.map(({ kind, count }) => (
        <label key={kind} class="check"><input type="checkbox" checked={shown[kind]} onChange={() => onToggle(kind)} /> <mark class={`mark-${kind} mark-begins mark-ends`}>{names[kind]}</mark> <small>{format.number(count)}</small></label>
      ))}
    </fieldset>
  );
}
