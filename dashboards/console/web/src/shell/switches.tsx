import { useState } from 'preact/hooks';
import type { Language } from '../../catalogue/index.ts';
import { useDesk } from '../lib/context.ts';
import { keepTheme, startTheme, themes, type Theme } from '../lib/settings.ts';
import { Icon } from '../parts/icon.tsx';

/** Each language under its own name's letters. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { text, language } = useDesk();
  const choice = (code: Language, name: string) => (
    <button type="button" lang={code} aria-pressed={language === code} aria-label={`${code.toUpperCase()}: ${name}`} title={name} onClick={() => onChoose(code)}>{code.toUpperCase()}</button>
  );
  return <div class="languages" role="group" aria-label={text.settings.language}>{choice('vi', 'Tiếng Việt')}{choice('en', 'English')}</div>;
}

/** System, light, dark, in turn. */
export function ThemeSwitch() {
  const { text } = useDesk();
  const [theme, setTheme] = useState<Theme>(startTheme);
  const turn = (): void => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
    keepTheme(next);
    setTheme(next);
  };
  return (
    <button type="button" class="tool" onClick={turn} aria-label={`${text.settings.theme}: ${text.settings.themes[theme]}`}>
      <Icon name="theme" /><span aria-hidden="true">{text.settings.themes[theme]}</span>
    </button>
  );
}
