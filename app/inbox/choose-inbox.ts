import type { Config } from '../../infra/config/index.ts';
import { FatalError } from '../../infra/contracts/index.ts';

export type InboxSource = Config['sources'][number];

/**
 * The office's inbox: the one it has, or the one that is named.
 * @throws {FatalError} `no-inbox`, `which-inbox`, `unknown-inbox`
 */
export function chooseInbox({ sources, officeFile }: Pick<Config, 'sources' | 'officeFile'>, named?: string): InboxSource {
  const inboxes = sources.filter(({ kind }) => kind === 'inbox');
  const [only, ...others] = inboxes;
  if (only === undefined) {
    throw new FatalError(`${officeFile} has no source of kind "inbox".`, { code: 'no-inbox', hint: 'Add one under "sources:", for example: { id: diem-bao-tay, outlet: Điểm báo bằng tay, kind: inbox, url: "https://the-office\'s-own-site" }' });
  }
  const ids = inboxes.map(({ id }) => id).join(', ');
  if (named !== undefined) {
    const found = inboxes.find(({ id }) => id === named);
    if (found !== undefined) return found;
    throw new FatalError(`"${named}" is no inbox.`, { code: 'unknown-inbox', hint: `Inboxes there are: ${ids}.` });
  }
  if (others.length === 0) return only;
  throw new FatalError('There are several inboxes.', { code: 'which-inbox', hint: `Name one with --source: ${ids}.` });
}
