import { useLocation } from 'preact-iso';
import type { AlertRules } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { RulePart } from './rule-part.tsx';
import { Ways } from './ways.tsx';

const spans = ['7', '30', '90'] as const;

/** The office's rules: how much each tells, how useful that was, and what it would have told. */
export function AlertRulesScreen() {
  const { text } = useDesk();
  const words = text.alerts.rules;
  const { query, route } = useLocation();
  const days = spans.find((span) => span === query['days']) ?? '30';
  const loaded = useData<AlertRules>(`/api/alert-rules?days=${days}`, 60_000);
  return (
    <div class="screen screen-rules">
      <Heading title={words.title}><Segmented label={words.days} name="rules-days" value={days} choices={words.dayChoices} onChoose={(chosen) => route(`/alert-rules?days=${chosen}`, true)} /></Heading>
      <Ways here="/alert-rules" />
      <p class="quiet intro">{words.intro}</p>
      <LoadedPart of={loaded} skeleton={<Bones heights={[180, 180, 180]} />}>
        {({ rules }) => (rules.length === 0 ? <Empty title={words.none}>{words.noneText}</Empty> : <>{rules.map((rule) => <RulePart key={rule.id} rule={rule} />)}</>)}
      </LoadedPart>
    </div>
  );
}
