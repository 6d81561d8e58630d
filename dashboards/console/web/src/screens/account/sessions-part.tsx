import type { Account } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { Time } from '../../parts/time.tsx';

interface Props {
  readonly sessions: Account['sessions'];
  readonly onChange: () => void;
}

/** Where one is signed in. */
export function SessionsPart({ sessions, onChange }: Props) {
  const { text } = useDesk();
  const words = text.access.account;
  const act = useAct();
  const end = (id: string): void =>
    void act.run(async () => {
      await postJson('/api/account/sessions/end', { id });
      onChange();
    });
  return (
    <section class="block" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{words.sessions}</h2>
      <ul class="entries">
        {sessions.map(({ id, browser, madeAt, seenAt, own }) => (
          <li key={id}>
            <div>
              <p><b>{browserName(browser) || words.unknownBrowser}</b>{own && <span class="badge badge-own">{words.thisOne}</span>}</p>
              <p class="quiet">{words.since} <Time at={madeAt} as="full" /> · {words.seen} <Time at={seenAt} as="ago" /></p>
            </div>
            {!own && <button type="button" class="button" disabled={act.busy} aria-label={words.endNamed(browserName(browser) || words.unknownBrowser)} onClick={() => end(id)}>{words.end}</button>}
          </li>
        ))}
      </ul>
      <Refusal error={act.error} />
    </section>
  );
}

/** "Firefox, Windows" of what a browser calls itself; the whole line where it is none of the usual ones. */
function browserName(line: string): string {
  const browser = /\b(Edg|OPR|coc_coc_browser|Firefox|HeadlessChrome|Chrome|Safari)\b/.exec(line)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(line)?.[1];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', coc_coc_browser: 'Cốc Cốc', HeadlessChrome: 'Chrome' };
  return browser === undefined ? line.slice(0, 60) : [names[browser] ?? browser, ...(system === undefined ? [] : [system])].join(', ');
}
