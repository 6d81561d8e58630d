import type { Duty } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Time } from '../../parts/time.tsx';
import { HandOverTurn } from './hand-over-turn.tsx';
import { RosterPart } from './roster-part.tsx';
import { Silences } from './silences.tsx';
import { Ways } from './ways.tsx';

/** Who is on duty, who is next, what is silenced, and whether somebody would notice if the monitor stopped. */
export function DutyScreen() {
  const { text } = useDesk();
  const words = text.alerts.duty;
  const loaded = useData<Duty>('/api/duty');
  return (
    <div class="screen screen-duty">
      <Heading title={words.title} />
      <Ways here="/duty" />
      <p class="quiet intro">{words.intro}</p>
      <LoadedPart of={loaded} skeleton={<Bones heights={[96, 320]} />}>
        {(duty) => (
          <>
            {duty.rosters.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
            {duty.rosters.map((roster) => <RosterPart key={roster.id} roster={roster} />)}
            {duty.canKeep && duty.rosters.length > 0 && <HandOverTurn duty={duty} onDone={loaded.reload} />}
            <Silences duty={duty} onDone={loaded.reload} />
            <Heartbeat heartbeat={duty.heartbeat} />
          </>
        )}
      </LoadedPart>
    </div>
  );
}

function Heartbeat({ heartbeat }: Pick<Duty, 'heartbeat'>) {
  const { text, format } = useDesk();
  const words = text.alerts.duty;
  return (
    <section class="block">
      <h2>{words.heartbeat}</h2>
      {heartbeat === null || heartbeat.at === null ? <p class="quiet">{words.heartbeatNone}</p> : <p>{words.heartbeatSent(format.full(heartbeat.at))} <span class="quiet">(<Time at={heartbeat.at} as="ago" />)</span>{heartbeat.state !== 'sent' && <b class="case-late"> {words.heartbeatBad}</b>}</p>}
    </section>
  );
}
