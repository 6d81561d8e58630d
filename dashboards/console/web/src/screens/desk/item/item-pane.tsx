import type { ComponentChildren } from 'preact';
import type { Item, ItemDetail } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { LogList } from '../log-list.tsx';
import { EvidencePair } from './evidence-pair.tsx';
import { Grounds } from './grounds.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemHistory } from './item-history.tsx';
import { probabilityWords } from './probability.ts';
import { Standing } from './standing.tsx';

interface Props {
  readonly item: Item;
  /** What is asked for one item at a time; null until it is there. */
  readonly detail: ItemDetail | null;
  readonly level?: 1 | 2;
  /** What can be done with it, under its head. */
  readonly children?: ComponentChildren;
}

/** One item: the passage beside its evidence, what speaks for and against, and what happened to it. */
export function ItemPane({ item, detail, level = 2, children }: Props) {
  const desk = useDesk();
  const { text } = desk;
  const words = text.desk;
  const Title = `h${level}` as const;
  const below = (level + 1) as 2 | 3;
  const Part = `h${below}` as const;
  const { evidence } = item;
  return (
    <article class="item-pane">
      <header class="item-head">
        <p class="item-probability"><span class={`level level-${evidence.level}`}>{words.level[evidence.level]}</span> {probabilityWords(desk, evidence)}</p>
        <Title class="item-title" tabIndex={level === 1 ? -1 : undefined} lang={evidence.document.language === 'en' ? 'en' : undefined}>{evidence.document.title || (evidence.document.kind === 'article' ? text.untitled : text.untitledPost)}</Title>
        <p class="item-standing"><Standing item={item} />{item.marks.map((mark) => <span key={mark} class="badge badge-removed">{words.marks[mark]}</span>)}</p>
      </header>
      {children}
      <EvidencePair item={item} factNow={detail?.factNow ?? null} level={below} />
      <Grounds evidence={evidence} level={below} />
      {detail && <section class="item-log"><Part class="part-title">{words.pane.log}</Part><LogList log={detail.log} /></section>}
      <ItemFacts item={item} />
      {detail && <ItemHistory history={detail.history} />}
    </article>
  );
}
