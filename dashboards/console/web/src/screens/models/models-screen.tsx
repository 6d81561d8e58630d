import { useLocation } from 'preact-iso';
import type { Models } from '../../../../api/index.ts';
import { queueFields } from '../../words.ts';
import { useDesk } from '../../lib/context.ts';
import { moveInList, focusedRow, openOriginal, useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { AgreementPart } from './agreement-part.tsx';
import { ModelCards } from './model-cards.tsx';
import { QueuePart } from './queue-part.tsx';

const periods = ['7', '30', '90'] as const;
type Period = (typeof periods)[number];

/** How far the models can be trusted, and where a person's eye teaches them most. */
export function ModelsScreen() {
  const { text } = useDesk();
  const { query, route } = useLocation();
  const days = periods.find((period) => period === query['days']) ?? '30';
  const field = queueFields.find((name) => name === query['field']);
  const path = (next: { readonly days: Period; readonly field: typeof field }): string => {
    const params = new URLSearchParams({ ...(next.days === '30' ? {} : { days: next.days }), ...(next.field === undefined ? {} : { field: next.field }) }).toString();
    return params === '' ? '' : `?${params}`;
  };
  const loaded = useData<Models>(`/api/models${path({ days, field })}`);
  useShortcuts({
    '/': (event) => { event.preventDefault(); route('/documents?focus=search'); },
    j: () => moveInList(1),
    k: () => moveInList(-1),
    ArrowDown: (event) => focusedRow() && moveInList(1) && event.preventDefault(),
    ArrowUp: (event) => focusedRow() && moveInList(-1) && event.preventDefault(),
    o: () => void (focusedRow() && openOriginal(focusedRow() ?? '')),
  });
  return (
    <div class="screen screen-models">
      <Heading title={text.models.title}>
        <Segmented label={text.models.period} name="days" value={days} choices={text.models.periods} onChoose={(next) => route(`/models${path({ days: next, field })}`, true)} />
      </Heading>
      <p class="intro">{text.models.intro}</p>
      <LoadedPart of={loaded} skeleton={<Bones heights={[180, 320]} />}>
        {(models) => (
          <div class={loaded.changing ? 'is-changing' : ''}>
            <ModelCards models={models.models} />
            <QueuePart queue={models.queue} field={field} onField={(next) => route(`/models${path({ days, field: next })}`, true)} />
            <AgreementPart models={models} />
          </div>
        )}
      </LoadedPart>
    </div>
  );
}
