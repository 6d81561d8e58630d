import type { Account } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { FactorPart } from './factor-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { SignOut } from './sign-out.tsx';
import { TokensPart } from './tokens-part.tsx';

/** One's own account. */
export function AccountScreen() {
  const { text, viewer, may, unitName } = useDesk();
  const words = text.access.account;
  const loaded = useData<Account>('/api/account');
  return (
    <div class="screen account">
      <Heading title={words.title} eyebrow={viewer && <>{viewer.name} · {text.access.roles[viewer.role]} · {viewer.units === null ? words.unitsAll : words.units(viewer.units.map(unitName).join(', '))}</>}>
        <SignOut />
      </Heading>
      {may('administer') && <nav class="account-office" aria-label={words.office}><a href="/people">{text.access.people.nav}</a> <a href="/audit">{text.access.audit.nav}</a></nav>}
      <LoadedPart of={loaded} skeleton={<Bones heights={[96, 180, 180]} />}>
        {(account) => (
          <div class="account-parts">
            <PasswordPart account={account} />
            <FactorPart account={account} onChange={loaded.reload} />
            <SessionsPart sessions={account.sessions} onChange={loaded.reload} />
            <TokensPart account={account} onChange={loaded.reload} />
          </div>
        )}
      </LoadedPart>
    </div>
  );
}
