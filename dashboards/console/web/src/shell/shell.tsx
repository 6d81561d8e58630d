import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../catalogue/index.ts';
import { useDesk } from '../lib/context.ts';
import { noteMove } from '../lib/journey.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { SignOut } from '../screens/account/sign-out.tsx';
import { Icon } from '../parts/icon.tsx';
import { Help } from './help.tsx';
import { Navigation } from './navigation.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

/** What stands around every screen: the masthead, the ways to the screens, the switches. */
export function Shell({ onLanguage, children }: { readonly onLanguage: (language: Language) => void; readonly children: ComponentChildren }) {
  const { text, meta, viewer } = useDesk();
  const { path, route } = useLocation();
  const [help, setHelp] = useState(false);
  useFocusOnArrival(path);
  useShortcuts({ '?': () => setHelp(true), '1': () => route('/'), '2': () => route('/documents'), '3': () => route('/sources'), '4': () => route('/models'), '5': () => route('/stories'), '6': () => route('/trends') });
  return (
    <div class="shell">
      <a class="skip" href="#main">{text.skip}</a>
      <header class="masthead">
        <a class="brand" href="/"><span class="brand-name">{text.product}</span><span class="brand-office">{meta.office.name || '\u00a0'}</span></a>
        {meta.demonstration && <p class="demonstration">{text.demonstration}</p>}
        <Navigation path={path} />
        <div class="tools">
          {viewer && <a class="tool tool-account" href="/account" aria-current={path === '/account' ? 'page' : undefined} aria-label={`${text.access.account.nav}: ${viewer.name}`}><Icon name="person" /><span>{viewer.name}</span></a>}
          {viewer && <SignOut />}
          <LanguageSwitch onChoose={onLanguage} />
          <ThemeSwitch />
          <button type="button" class="tool tool-help" onClick={() => setHelp(true)}><Icon name="help" /><span>{text.settings.help}</span><kbd aria-hidden="true">?</kbd></button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  );
}

/** A screen that follows another takes the focus at its title, so that a screen reader starts there; a list that is come back to sets its own. */
function useFocusOnArrival(path: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    noteMove();
    const title = document.querySelector<HTMLElement>('main h1');
    if (title && !document.activeElement?.closest('main [data-row]')) title.focus({ preventScroll: true });
  }, [path]);
}
