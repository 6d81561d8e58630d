import { useLocation, useRoute } from 'preact-iso';
import { useDesk } from '../../lib/context.ts';
import { factKinds, factPath } from '../../lib/facts.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { NotFoundScreen } from '../not-found.tsx';
import { FactForm } from './fact-form.tsx';

/** A new fact-check or record. */
export function WriteFactScreen() {
  const { text, may } = useDesk();
  const { params } = useRoute();
  const { route } = useLocation();
  const words = text.facts;
  const kind = factKinds.find((each) => each === params['kind']);
  if (kind === undefined || !may('judge')) return <NotFoundScreen />;
  return (
    <div class="screen screen-fact">
      <a class="back" href="/facts"><Icon name="back" />{words.back}</a>
      <Heading title={kind === 'fact-check' ? words.newCheck : words.newRecord} />
      <FactForm key={kind} kind={kind} onSaved={({ id }) => route(factPath(id), true)} onCancel={() => route('/facts')} />
    </div>
  );
}
