import type { ComponentChildren } from 'preact';
import type { TrendName, Trends } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { ChartMenu } from './chart-menu.tsx';

interface Props {
  readonly name: TrendName;
  readonly search: string;
  /** Null while it loads: title and method are the catalogue's then too. */
  readonly answer: Pick<Trends<TrendName>, 'rows'> | null;
  /** Documents that were counted. */
  readonly sample: number | null;
  readonly onPicture?: (() => Promise<void>) | undefined;
  readonly children?: ComponentChildren;
}

/** A title that says what is shown, how it is counted, and what can be done with it. */
export function CardHead({ name, search, sample, answer, onPicture, children }: Props) {
  const { text, format } = useDesk();
  const words = text.trends;
  const { title, method } = words.figures[name];
  return (
    <header class="trend-head">
      <h2 id={`title-${name}`}>{title}</h2>
      {children}
      {answer && <ChartMenu name={name} title={title} search={search} onPicture={onPicture} />}
      <details class="trend-method">
        <summary aria-label={words.aboutOf(title)} title={words.aboutOf(title)}><span aria-hidden="true">i</span></summary>
        <p>{method}{sample !== null && <> {words.sample(format.number(sample))}</>}</p>
      </details>
    </header>
  );
}
