import { useDesk } from '../../lib/context.ts';
import { Heading } from '../../parts/heading.tsx';
import { FactorSetup } from '../account/factor-setup.tsx';
import { SignOut } from '../account/sign-out.tsx';

/** For whoever's role needs a second factor that is not set up yet. */
export function EnrolScreen({ onDone }: { readonly onDone: () => void }) {
  const { text } = useDesk();
  const words = text.access.account;
  return (
    <div class="door-form">
      <Heading title={words.factor} />
      <p>{words.factorRequired}</p>
      <FactorSetup onDone={onDone} />
      <SignOut />
    </div>
  );
}
