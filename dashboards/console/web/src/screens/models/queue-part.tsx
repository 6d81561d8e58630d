import type { QueueField, QueueItem } from '../../../../api/index.ts';
import { queueFields } from '../../words.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { Empty } from '../../parts/notice.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Time } from '../../parts/time.tsx';
import { Shape } from '../document/labels/chip.tsx';

interface Props {
  readonly queue: readonly QueueItem[];
  readonly field: QueueField | undefined;
  readonly onField: (field: QueueField | undefined) => void;
}

/** The documents that the models are least sure of: a look at one of these teaches more than a look at any other. */
export function QueuePart({ queue, field, onField }: Props) {
  const { text } = useDesk();
  const words = text.models;
  const choices = { all: words.anyField, ...Object.fromEntries(queueFields.map((name) => [name, words.fieldsShort[name]])) } as Record<QueueField | 'all', string>;
  return (
    <section class="block models-part queue" aria-labelledby="models-queue">
      <header class="block-head">
        <h2 id="models-queue">{words.queue}</h2>
        <Segmented label={words.queueField} name="field" value={field ?? 'all'} choices={choices} onChoose={(next) => onField(next === 'all' ? undefined : next)} />
      </header>
      {queue.length === 0 ? <Empty title={words.emptyQueue}>{words.emptyQueueText}</Empty> : (
        <>
          <p class="quiet">{words.queueText}</p>
          <ol class="rows">{queue.map((item) => <QueueRow key={item.id} item={item} />)}</ol>
        </>
      )}
    </section>
  );
}

function QueueRow({ item }: { readonly item: QueueItem }) {
  const { text, format, topicName, unitName } = useDesk();
  const { labels, models } = text;
  const names: Readonly<Record<string, string>> = item.field === 'tone' ? labels.tones : item.field === 'stance' ? labels.stances : item.field === 'contentGroup' ? labels.groups : {};
  const name = names[item.label] ?? (item.field === 'topics' ? topicName(item.label) : item.label);
  const query = new URLSearchParams({ correct: item.field, ...(item.unit === '' ? {} : { unit: item.unit }) });
  return (
    <li class="queue-row" data-row={item.id}>
      <p class="queue-doubt">
        <span class="queue-field">{models.fieldsShort[item.field]}{item.unit !== '' && <> · {unitName(item.unit)}</>}</span>
        <span class={`chip chip-${item.field === 'topics' ? 'topic' : item.field === 'contentGroup' ? 'group' : item.field}`}>{(item.field === 'tone' || item.field === 'stance') && <Shape kind={item.field} label={item.label} />}{name}</span>
        <small>{models.sure(format.sure(item.score))}</small>
      </p>
      <div class="queue-body">
        <p class="row-meta"><span class="row-outlet">{item.outlet}</span> · <Time at={item.publishedAt} />{item.kind !== 'article' && <span class="badge">{text.kinds[item.kind]}</span>}</p>
        <h3 class="row-title" lang={item.language === 'en' ? 'en' : undefined}>
          <a href={`${documentPath(item.id)}?${query.toString()}`} data-row-link>{item.title !== '' ? item.title : <span class="row-quote">{item.snippet || text.untitled}</span>}</a>
        </h3>
      </div>
    </li>
  );
}
