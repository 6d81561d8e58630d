import { FatalError } from '../../../infra/contracts/index.ts';
import type { ReportKind } from '../../../infra/reports/index.ts';
import type { ReportTemplate } from '../ports.ts';
import { catalogues } from '../words/index.ts';
import { allSections, contentsOf } from './index.ts';
import type { Room, SectionWriter } from './section.ts';

/** Where a section stands in a report: its body, whole in the annex, or only its details there (`ID-annex`). */
export interface Place {
  readonly id: string;
  readonly writer: SectionWriter;
  readonly part: Room['part'];
  readonly what: 'summary' | 'details' | 'both';
}

const behind = '-annex';
const detailsOf = (id: string): string => `${id}${behind}`;

/**
 * The sections of a report in their order, body first; null where a kind is not made yet. What a template's `body` names is the body, in that order, and what its `annex` names the annex;
 * without them the kind's own. In the annex `ID-annex` stands for what has no room in the body, `ID` for the whole section.
 * @throws {FatalError} `report-section-unknown`
 */
export function placesOf(kind: ReportKind, template: ReportTemplate = {}): { readonly places: readonly Place[]; readonly size: Room['size'] } | null {
  const contents = contentsOf(kind);
  if (contents === null) return null;
  const known = new Map([...allSections, ...[...contents.body, ...contents.annex].map((writer): [string, SectionWriter] => [writer.id, writer])]);
  const find = (id: string): SectionWriter => {
    const writer = known.get(id);
    if (writer === undefined) throw new FatalError(`Reports have no section "${id}".`, { code: 'report-section-unknown', hint: `Take of ${[...known.keys()].join(', ')}; in the annex with "${behind}" behind it for its details alone.` });
    return writer;
  };
  const { leaveOut = [] } = template;
  const body = (template.body ?? contents.body.map(({ id }) => id)).map((id): Place => ({ id, writer: find(id), part: 'body', what: 'summary' }));
  const details = body.filter(({ writer }) => writer.details !== undefined && !contents.brief?.includes(writer)).map(({ id }) => detailsOf(id));
  const annex = (template.annex ?? [...details, ...contents.annex.map(({ id }) => id).filter((id) => !body.some((place) => place.id === id))]).map((id): Place => {
    const isDetails = id.endsWith(behind);
    return { id, writer: find(isDetails ? id.slice(0, -behind.length) : id), part: 'annex', what: isDetails ? 'details' : 'both' };
  });
  for (const id of leaveOut) find(id.endsWith(behind) ? id.slice(0, -behind.length) : id);
  const left = new Set(leaveOut);
  // Who leaves a section out leaves its details out too.
  const stays = ({ id, what, writer }: Place): boolean => !left.has(id) && !(what === 'details' && left.has(writer.id));
  const places = [...body, ...annex].filter(stays);
  // A section that is named twice stands where it was named first.
  return { places: places.filter(({ id }, at) => places.findIndex((place) => place.id === id) === at), size: contents.size };
}

/** A template as a list of sections with their places, those that are left out behind: for screens. Dossiers have their own. */
export function templateSections(kind: ReportKind, template: ReportTemplate, language: 'vi' | 'en'): { readonly id: string; readonly title: string; readonly part: 'body' | 'annex' | 'left-out' }[] {
  const { titles } = catalogues[language];
  const now = placesOf(kind, template)?.places ?? [];
  const usual = placesOf(kind)?.places ?? [];
  const out = usual.filter(({ id }) => !now.some((place) => place.id === id));
  return [...now.map(({ id, writer, part }) => ({ id, title: titles[writer.id], part })), ...out.map(({ id, writer }) => ({ id, title: titles[writer.id], part: 'left-out' as const }))];
}

/** The other way round. */
export const templateOfSections = (sections: readonly { readonly id: string; readonly part: 'body' | 'annex' | 'left-out' }[]): Required<Pick<ReportTemplate, 'body' | 'annex' | 'leaveOut'>> => {
  const of = (part: 'body' | 'annex' | 'left-out'): string[] => sections.filter((section) => section.part === part).map(({ id }) => id);
  return { body: of('body'), annex: of('annex'), leaveOut: of('left-out') };
};
