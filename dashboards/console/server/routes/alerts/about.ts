import { messageOf } from '../../../../../infra/contracts/index.ts';
import type { AlertRow } from '../../../../../infra/alerts/index.ts';
import type { AlertStanding } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { readHeadlines } from '../stories/counts.ts';
import { readHeads } from '../stories/heads.ts';

type About = AlertStanding['about'];
type Subject = Omit<NonNullable<About>, 'title' | 'post'>;
type Naming = Pick<NonNullable<About>, 'title' | 'post'>;
const unnamed: Naming = { title: '', post: null };

/** What alerts are about, by number: the one story, or else the one document. Of a post no title: its first words would stand in. */
export async function aboutOf(parts: ConsoleParts, alerts: readonly AlertRow[]): Promise<(number: number) => About> {
  const subjects = new Map(alerts.map((alert) => [alert.number, subjectOf(alert)]));
  const names = await namesOf(parts, [...subjects.values()].filter((subject) => subject !== null));
  return (number) => {
    const subject = subjects.get(number) ?? null;
    return subject && { ...subject, ...(names.get(subject.story ?? subject.document ?? '') ?? unnamed) };
  };
}

function subjectOf({ labels }: AlertRow): Subject | null {
  const [stories, documents] = [labels['story'] ?? [], labels['document'] ?? []];
  const [story, document] = [stories.length === 1 ? (stories[0] ?? null) : null, documents.length === 1 ? (documents[0] ?? null) : null];
  return story === null && document === null ? null : { story, document };
}

/** By story or document. Where the store does not answer there are none: the alerts are shown all the same. */
async function namesOf(parts: ConsoleParts, subjects: readonly Subject[]): Promise<ReadonlyMap<string, Naming>> {
  try {
    const heads = await readHeads(parts, subjects.flatMap(({ story }) => story ?? []));
    const documentOf = ({ story, document }: Subject): string => (story === null ? document : (heads.get(story)?.headline ?? document)) ?? '';
    const headlines = await readHeadlines(parts, subjects.map(documentOf));
    return new Map(subjects.flatMap((subject) => {
      const headline = headlines.get(documentOf(subject));
      if (!headline) return [];
      const naming: Naming = headline.kind === 'article' ? { title: headline.title, post: null } : { title: '', post: headline.outlet };
      return [[subject.story ?? subject.document ?? '', naming] as const];
    }));
  } catch (error) {
    parts.logger.warn({ error: messageOf(error) }, 'titles of what alerts are about could not be read');
    return new Map();
  }
}
