import type { DeskFact } from '../../../../api/index.ts';
import { changesBetween } from '../../lib/fact-changes.ts';
import { compareWords } from '../../lib/compare.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { Pieces } from '../document/comparison.tsx';
import { StateBadge } from './state-badge.tsx';

const acts = ['made', 'proposed', 'approved', 'retired'] as const;

/** Every version, newest first: who did what, and what it changed. */
export function FactVersions({ fact: { versions, approvedVersion } }: { readonly fact: DeskFact }) {
  const { text, format } = useDesk();
  const words = text.facts;
  return (
    <section class="block fact-versions" aria-labelledby="fact-versions">
      <h2 id="fact-versions">{words.versions}</h2>
      <ol>
        {versions.map((version, index) => (
          <li key={version.version}>
            <p class="fact-version-head"><b>{words.version(format.number(version.version))}</b> <StateBadge state={version.state} />{version.version === approvedVersion && <span class="badge badge-own">{words.matched}</span>}</p>
            <ActLines version={version} />
            <Changes version={version} before={versions[index + 1]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Version = DeskFact['versions'][number];

function ActLines({ version }: { readonly version: Version }) {
  const { text, viewer } = useDesk();
  const words = text.facts;
  return (
    <ul class="fact-version-acts">
      {acts.map((name) => {
        const act = version[name];
        if (act === null) return null;
        const by = act.by.id === 'system' ? words.system : act.by.name;
        return <li key={name}>{words.doneBy[name]}: {by}{act.by.id === viewer?.id && <> ({words.self})</>}, <Time at={act.at} /></li>;
      })}
    </ul>
  );
}

function Changes({ version, before }: { readonly version: Version; readonly before: Version | undefined }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.facts;
  if (before === undefined) return version.version === 1 ? <p class="quiet">{words.firstVersion}</p> : null;
  const changes = changesBetween(before.fact, version.fact, desk);
  const number = format.number(before.version);
  if (changes.length === 0) return <p class="quiet">{words.sameAs(number)}</p>;
  return (
    <div class="comparison">
      <p class="quiet">{words.changedSince(number)}</p>
      <dl>{changes.map(({ name, from, to }) => <div key={name}><dt>{name}</dt><dd><Pieces pieces={compareWords(from, to)} /></dd></div>)}</dl>
    </div>
  );
}
