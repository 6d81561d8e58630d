import type { Model } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { ScoreChart } from './score-chart.tsx';

/** Each model with its version and its evaluations over time. */
export function ModelCards({ models }: { readonly models: readonly Model[] }) {
  const { text } = useDesk();
  return (
    <section class="block models-part" aria-labelledby="models-scores">
      <h2 id="models-scores">{text.models.scores}</h2>
      <ul class="model-cards">{models.map((model) => <li key={model.task}><ModelCard model={model} /></li>)}</ul>
    </section>
  );
}

function ModelCard({ model: { task, version, since, documents, measure, events } }: { readonly model: Model }) {
  const { text, format } = useDesk();
  const words = text.models;
  const newest = measure === null ? undefined : (events.findLast((event) => event.version === version && measure in event.scores) ?? events.findLast((event) => measure in event.scores));
  return (
    <article class="model-card">
      <h3>{words.tasks[task]}</h3>
      <p class="model-version">{version === null ? words.notAtWork : <>{words.version(version)}{since !== null && <> · {words.since} <Time at={since} as="plainDay" /></>}</>}</p>
      {measure !== null && newest ? (
        <>
          <p class="model-score"><b>{format.decimal(newest.scores[measure] ?? 0)}</b> <span>{words.measures[measure] ?? measure}</span></p>
          <ScoreChart task={task} measure={measure} events={events} />
        </>
      ) : <p class="model-empty">{words.noEvents} <code>./diembao models evaluate</code></p>}
      <p class="model-documents">{words.documents(format.number(documents), documents === 1)}</p>
    </article>
  );
}
