import type { Language } from '../../catalogue/index.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The server wrote both into the page from their cookies, so the first paint is already right. */
export const startLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'vi');
export const startTheme = (): Theme => themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'auto';

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  keep('diembao-language', language);
}

export function keepTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  keep('diembao-theme', theme);
}

function keep(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=strict`;
}

const shortcutsKey = 'diembao-shortcuts';

/** Single letters get in the way of speech input, so they can be turned off. */
export function shortcutsEnabled(): boolean {
  try {
    return localStorage.getItem(shortcutsKey) !== 'off';
  } catch {
    return true;
  }
}

export function keepShortcuts(enabled: boolean): void {
  try {
    localStorage.setItem(shortcutsKey, enabled ? 'on' : 'off');
  } catch {
    // Storage may be forbidden: then the choice lasts as long as the page.
  }
}
