import type { Models } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Shape } from '../document/labels/chip.tsx';

interface Props<Label extends string> {
  readonly title: string;
  readonly labels: readonly Label[];
  readonly names: Readonly<Record<Label, string>>;
  readonly cells: Models['confusion'];
}

/** What people found (rows) against what the models had said (columns); the framed diagonal is where both are the same. */
export function Confusion<Label extends string>({ title, labels, names, cells }: Props<Label>) {
  const { text, format } = useDesk();
  const words = text.models;
  if (cells.length === 0) return null;
  const timesOf = (found: Label, said: Label): number => cells.find((cell) => cell.found === found && cell.said === said)?.times ?? 0;
  const most = Math.max(...cells.map(({ times }) => times));
  const total = (all: readonly number[]): number => all.reduce((sum, times) => sum + times, 0);
  return (
    <div class="table-frame">
      <table class="confusion">
        <caption>{title}</caption>
        <thead>
          <tr><td /><th scope="colgroup" colSpan={labels.length} class="confusion-axis">{words.said}</th><td /></tr>
          <tr><th scope="col" class="confusion-axis">{words.found}</th>{labels.map((label) => <th key={label} scope="col"><Shape kind="tone" label={label} /><span>{names[label]}</span></th>)}<th scope="col">{text.sources.total}</th></tr>
        </thead>
        <tbody>
          {labels.map((found) => (
            <tr key={found}>
              <th scope="row"><Shape kind="tone" label={found} /><span>{names[found]}</span></th>
              {labels.map((said) => {
                const times = timesOf(found, said);
                return <td key={said} class={`heat-${times === 0 ? 0 : Math.ceil((times / most) * 4)} ${said === found ? 'confusion-same' : ''}`}>{format.number(times)}{said === found && times > 0 && <span class="sr-only"> {words.same}</span>}</td>;
              })}
              <td class="confusion-total">{format.number(total(labels.map((said) => timesOf(found, said))))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
