import type { Statement } from '../../../../api/index.ts';
import { compareWords } from '../../lib/compare.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { Pieces } from '../document/comparison.tsx';
import { StatementBadge } from './state-badge.tsx';

type Version = Statement['versions'][number];

/** Every version, newest first: who did what, and what it changed. */
export function VersionsPart({ versions }: Pick<Statement, 'versions'>) {
  const { text, format } = useDesk();
  const words = text.statements;
  return (
    <section class="block statement-versions">
      <h2>{words.versionsTitle}</h2>
      <ol class="statement-version-list">
        {versions.map((version, at) => (
          <li key={version.version}>
            <p><b>{words.version(format.number(version.version))}</b> <StatementBadge state={version.state} /></p>
            <Acts version={version} />
            <Changes version={version} before={versions[at + 1]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Acts({ version: { made, proposed, decisions, published, withdrawn } }: { readonly version: Version }) {
  const { text } = useDesk();
  const words = text.statements;
  const lines = [
    { key: 'made', what: words.made, ...made, reason: '' },
    ...(proposed ? [{ key: 'proposed', what: words.proposed, ...proposed, reason: '' }] : []),
    ...decisions.map(({ outcome, ...decision }, at) => ({ key: `decision-${at}`, what: outcome === 'approved' ? words.stepDone : words.refused10, ...decision })),
    ...(published ? [{ key: 'published', what: words.publishedBy, ...published, reason: '' }] : []),
    ...(withdrawn ? [{ key: 'withdrawn', what: words.withdrawnBy, ...withdrawn, reason: '' }] : []),
  ];
  return <ul class="quiet">{lines.map(({ key, what, by, at, reason }) => <li key={key}>{what}: {by.name}, <Time at={at} as="ago" />{reason !== '' && <span class="statement-reason">{reason}</span>}</li>)}</ul>;
}

function Changes({ version, before }: { readonly version: Version; readonly before: Version | undefined }) {
  const { text, format } = useDesk();
  const words = text.statements;
  if (before === undefined) return null;
  const pairs = [[words.fields.title, before.content.title, version.content.title], [words.fields.claim, before.content.claim, version.content.claim], [words.fields.text, before.content.text, version.content.text]] as const;
  const changed = pairs.filter(([, from, to]) => from !== to);
  if (changed.length === 0) return null;
  return (
    <details class="comparison">
      <summary>{words.changedSince(format.number(before.version))}</summary>
      <dl>{changed.map(([name, from, to]) => <div key={name}><dt>{name}</dt><dd><Pieces pieces={compareWords(from, to)} /></dd></div>)}</dl>
    </details>
  );
}
