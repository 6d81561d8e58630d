import type { ReportSchedule } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';

export type TriedSection = ReportSchedule['templates'][number]['sections'][number];
const parts = ['body', 'annex', 'left-out'] as const;

/** By their places, each in its order. */
export const placed = (sections: readonly TriedSection[]): TriedSection[] => parts.flatMap((part) => sections.filter((section) => section.part === part));

/** Sections under the places where they stand: moved by buttons, which keys and fingers reach alike. */
export function SectionsPart({ sections, onSections }: { readonly sections: readonly TriedSection[]; readonly onSections: (sections: readonly TriedSection[]) => void }) {
  const { text } = useDesk();
  const words = text.reports.template;
  const all = placed(sections);
  const move = (at: number, by: -1 | 1): void => {
    const next = [...all];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    onSections(next);
  };
  const put = (at: number, part: string): void => onSections(placed(all.map((one, index) => (index === at ? { ...one, part: parts.find((each) => each === part) ?? one.part } : one))));
  return (
    <fieldset class="report-sections">
      <legend>{words.sections}</legend>
      {parts.map((part) => (
        <div key={part}>
          <h3>{words.parts[part]}</h3>
          <ol>
            {all.map((section, at) => section.part === part && (
              <li key={section.id}>
                <span>{section.title}</span>
                <select aria-label={words.partOf(section.title)} value={section.part} onChange={(event) => put(at, event.currentTarget.value)}>
                  {parts.map((each) => <option key={each} value={each} selected={each === section.part}>{words.parts[each]}</option>)}
                </select>
                <button type="button" class="icon-button" aria-label={words.up(section.title)} disabled={all[at - 1]?.part !== part} onClick={() => move(at, -1)}>↑</button>
                <button type="button" class="icon-button" aria-label={words.down(section.title)} disabled={all[at + 1]?.part !== part} onClick={() => move(at, 1)}>↓</button>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </fieldset>
  );
}
