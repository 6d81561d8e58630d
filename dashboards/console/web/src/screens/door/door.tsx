import { useState } from 'preact/hooks';
import type { Me } from '../../../../api/index.ts';
import type { Language } from '../../../catalogue/index.ts';
import type { ApiError } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { Failure } from '../../parts/notice.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../shell/switches.tsx';
import { EnrolScreen } from './enrol-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { WelcomeScreen } from './welcome-screen.tsx';

interface Props {
  readonly me: Me | null;
  readonly error: ApiError | null;
  readonly onRefresh: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** The screens of whoever is not in yet. The address stays, so that a page that was asked for opens after the sign-in. */
export function Door({ me, error, onRefresh, onLanguage }: Props) {
  const { text, meta } = useDesk();
  const [welcome] = useState(() => location.pathname === '/welcome');
  return (
    <div class="door">
      <header class="door-head">
        <p class="brand"><span class="brand-name">{text.product}</span><span class="brand-office">{meta.office.name || '\u00a0'}</span></p>
        {meta.demonstration && <p class="demonstration">{text.demonstration}</p>}
      </header>
      <main id="main" tabIndex={-1}>
        {welcome ? <WelcomeScreen /> : me ? me.viewer?.enrolling ? <EnrolScreen onDone={onRefresh} /> : me.viewer ? null : <SignInScreen provider={me.provider} onDone={location.pathname.startsWith('/go/') ? () => location.reload() : onRefresh} /> : error ? <Failure error={error} onRetry={onRefresh} /> : <p class="sr-only" role="status">{text.loading}</p>}
      </main>
      <footer class="door-foot"><LanguageSwitch onChoose={onLanguage} /><ThemeSwitch /></footer>
    </div>
  );
}
