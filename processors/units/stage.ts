import type { UnitMention } from '../../infra/contracts/index.ts';
import type { Stage } from '../contract/stage.ts';
import type { UnitFinder } from './find.ts';

/** Named in every analysis: change it with the rules. */
export const unitsModel = 'units-names@3';

/** The unit whose page a source is, by the source's id; undefined where it is nobody's. */
export type PageOf = (source: string) => string | undefined;

/**
 * Sets which units are mentioned. Passages are places in the text; a unit that only the title names has none. The title is
 * read together with the text, so that a place named there counts for the bare names that follow. `pageOf` knows whose page a source is.
 */
export function unitsStage(finder: UnitFinder, pageOf: PageOf): Stage {
  return {
    name: 'units',
    apply: (draft) => {
      const offset = draft.title.length + 1;
      const mentions: UnitMention[] = [...finder.find(`${draft.title}\n${draft.text}`, pageOf(draft.source.id))].map(([unit, passages]) => ({
        unit,
        passages: passages.filter(({ start }) => start >= offset).map(({ start, end, text }) => ({ start: start - offset, end: end - offset, text })),
        inTitle: passages.some(({ start }) => start < offset),
      }));
      return { ...draft, units: mentions, models: [...draft.models, unitsModel] };
    },
  };
}
