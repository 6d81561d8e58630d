import type { HeadlineNumbers } from '../../../../../figures/headline-numbers.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { countedDocuments, type TrendFilters } from '../../lib/trend-filters.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { CardHead } from './card-head.tsx';
import type { LoadedFigure } from './use-figure.ts';

interface Props {
  readonly of: LoadedFigure<'headline-numbers'>;
  readonly search: string;
  readonly filters: TrendFilters;
}

/** The period in numbers, each against the period before. Those that a list holds lead to it. */
export function Headline({ of, search, filters }: Props) {
  const { text, format } = useDesk();
  const names = text.trends.columns;
  return (
    <section id="headline-numbers" class={`trend-headline ${of.changing ? 'is-changing' : ''}`} aria-labelledby="title-headline-numbers">
      <CardHead name="headline-numbers" search={search} answer={of.data} sample={of.data?.rows[0]?.all ?? null} />
      <LoadedPart of={of} skeleton={<Bones heights={[96]} />}>
        {({ rows: [numbers], from, to }) => {
          if (!numbers) return null;
          const base = countedDocuments(filters, { from, to }, format);
          const unit = filters.unit === '' ? {} : { unit: filters.unit };
          return (
            <ul class="figures trend-figures">
              <Figure of="all" numbers={numbers} name={names.all} href={documentsPath(base)} />
              <Figure of="originals" numbers={numbers} name={names.originals} href={documentsPath({ ...base, reprints: 'originals' })} />
              <Figure of="reprints" numbers={numbers} name={names.reprints} href={filters.reprints === '' ? documentsPath({ ...base, reprints: 'reprints' }) : undefined} />
              <Figure of="published" numbers={numbers} name={names.published} />
              <Figure of="named" numbers={numbers} name={names.named} />
              <Figure of="critical" numbers={numbers} name={names.critical} href={documentsPath({ ...base, ...unit, stance: 'critical' })} />
              <Figure of="negative" numbers={numbers} name={names.negative} href={documentsPath({ ...base, tone: 'negative' })} />
            </ul>
          );
        }}
      </LoadedPart>
    </section>
  );
}

type Of = 'all' | 'originals' | 'reprints' | 'published' | 'named' | 'critical' | 'negative';

function Figure({ of, numbers, name, href }: { readonly of: Of; readonly numbers: HeadlineNumbers; readonly name: string; readonly href?: string | undefined }) {
  const { format } = useDesk();
  const inner = <><span class="figure-name">{name}</span><span class="figure-value">{format.number(numbers[of])}</span></>;
  return (
    <li class="figure" data-figure={of}>
      {href === undefined ? <div class="figure-link">{inner}</div> : <a class="figure-link" href={href}>{inner}</a>}
      <span class="figure-note"><Change now={numbers[of]} before={numbers[`${of}Before`]} /></span>
    </li>
  );
}

/** From so many on a change is told as a share. */
const fewest = 20;

function Change({ now, before }: { readonly now: number; readonly before: number }) {
  const { text, format } = useDesk();
  const words = text.trends;
  if (now === before) return <>{words.same}</>;
  if (before === 0) return <>{words.fresh}</>;
  const difference = Math.abs(now - before);
  // Of a few, a share says nothing: 145 more than 8 are no 1,813 per cent.
  const share = before < fewest || difference > 10 * before ? format.number(difference) : format.percent(difference / before);
  return <><span aria-hidden="true" class="arrow">{now > before ? '▲' : '▼'}</span> {now > before ? words.more(share) : words.fewer(share)}, {words.before(format.number(before))}</>;
}
