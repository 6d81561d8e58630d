import type { Today, VoicesCount } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { Bars } from '../../parts/bars.tsx';

interface Props {
  readonly today: Today;
}

export function ByUnit({ today: { byUnit, period } }: Props) {
  const { text, unitName } = useDesk();
  const bars = byUnit.map(({ id, documents }) => ({ id, name: unitName(id), count: documents, href: documentsPath({ period, unit: id }) }));
  return <section class="block"><h2>{text.today.byUnit}</h2><Bars bars={bars} empty={text.today.noUnit} /></section>;
}

export function ByTopic({ today: { byTopic, period } }: Props) {
  const { text, format, topicName } = useDesk();
  const shown = (voices: VoicesCount | null): string | undefined => (voices ? text.today.voices(voices.fewerThanFive ? '< 5' : format.number(voices.count)) : undefined);
  const bars = byTopic.map(({ id, documents, voices }) => ({ id, name: topicName(id), count: documents, href: documentsPath({ period, topic: id }), note: shown(voices) }));
  return (
    <section class="block">
      <h2>{text.today.byTopic}</h2>
      <Bars bars={bars} empty={text.today.noTopic}>{byTopic.some(({ voices }) => voices !== null) && <p class="footnote">{text.today.voicesNote}</p>}</Bars>
    </section>
  );
}

export function ByOutlet({ today: { byOutlet, period } }: Props) {
  const { text } = useDesk();
  const bars = byOutlet.map(({ id, documents, own }) => ({ id, name: id, count: documents, href: documentsPath({ period, outlet: id }), note: own ? text.own : undefined, tone: own ? ('own' as const) : undefined }));
  return <section class="block"><h2>{text.today.byOutlet}</h2><Bars bars={bars} empty={text.today.noOutlet} /></section>;
}
