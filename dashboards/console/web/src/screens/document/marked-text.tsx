import { useState } from 'preact/hooks';
import type { Document, ShownPassage } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { paragraphsOf, segmentsOf, type Segment, type Span } from '../../lib/segments.ts';
import type { Pointed } from './labels/pointing.ts';

type Kind = ShownPassage['kind'];
type Marked = ShownPassage | { readonly kind: 'shown' };

/** The text in its paragraphs, with the passages that name units or speak of topics marked; or those that a label points at, alone. */
export function MarkedText({ document: { text: body, lead, passages }, shown: pointed }: { readonly document: Document; readonly shown: Pointed | null }) {
  const [shown, setShown] = useState<Readonly<Record<Kind, boolean>>>({ unit: true, topic: true, claim: false });
  const spans: Span<Marked>[] = pointed
    ? pointed.spans.map(({ start, end }) => ({ start, end, mark: { kind: 'shown' } }))
    : passages.filter((passage) => shown[passage.kind]).map((passage) => ({ start: passage.start, end: passage.end, mark: passage }));
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

const joins = (segment: Segment<Marked> | undefined): boolean => segment?.marks.some((mark) => mark.kind === 'unit' || mark.kind === 'shown') ?? false;

/** A unit's name within which a topic is marked is several pieces: only its ends are rounded. */
function Pieces({ segments }: { readonly segments: readonly Segment<Marked>[] }) {
  return <>{segments.map((segment, at) => <Piece key={at} segment={segment} ends={`${joins(segments[at - 1]) ? '' : 'mark-begins'} ${joins(segments[at + 1]) ? '' : 'mark-ends'}`} />)}</>;
}

function Piece({ segment, ends }: { readonly segment: Segment<Marked>; readonly ends: string }) {
  const { text, unitName, topicName } = useDesk();
  if (segment.marks.length === 0) return <>{segment.text}</>;
  const kinds = [...new Set(segment.marks.map((mark) => `mark-${mark.kind}`))].join(' ');
  const names = segment.marks.map((mark) => {
    if (mark.kind === 'shown') return text.labels.carried;
    return mark.kind === 'unit' ? text.document.marks.unit(unitName(mark.id)) : mark.kind === 'topic' ? text.document.marks.topic(topicName(mark.id)) : text.document.marks.claim;
  });
  return <mark class={`${kinds} ${ends}`} title={names.join('\n')}>{segment.text}</mark>;
}

interface LegendProps {
  readonly passages: readonly ShownPassage[];
  readonly shown: Readonly<Record<Kind, boolean>>;
  readonly onToggle: (kind: Kind) => void;
}

function Legend({ passages, shown, onToggle }: LegendProps) {
  const { text, format } = useDesk();
  const kinds = (['unit', 'topic', 'claim'] as const).map((kind) => ({ kind, count: passages.filter((passage) => passage.kind === kind).length })).filter(({ count }) => count > 0);
  if (kinds.length === 0) return <p class="legend quiet">{text.document.noMarks}</p>;
  const names = { unit: text.document.legendUnit, topic: text.document.legendTopic, claim: text.document.legendClaim };
  return (
    <fieldset class="legend">
      <legend>{text.document.legend}</legend>
      {kinds.map(({ kind, count }) => (
        <label key={kind} class="check"><input type="checkbox" checked={shown[kind]} onChange={() => onToggle(kind)} /> <mark class={`mark-${kind} mark-begins mark-ends`}>{names[kind]}</mark> <small>{format.number(count)}</small></label>
      ))}
    </fieldset>
  );
}
