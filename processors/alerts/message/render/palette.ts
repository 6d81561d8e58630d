import type { Severity } from '../../../../infra/config/index.ts';

/** The console's paper and ink, light and dark: inline for programs that know nothing else, by class for those that turn dark. */
export const light = { paper: '#f6f5f1', sheet: '#fffefb', ink: '#1d1c1a', muted: '#5d5952', line: '#e3e0d8', soft: '#f1efe8', link: '#7d1a1c', accent: '#9b1c1f' } as const;
export const dark = { paper: '#151412', sheet: '#1f1d1a', ink: '#edeae3', muted: '#b3ada1', line: '#3a3731', soft: '#2a2723', link: '#f0a49c', accent: '#c9403d' } as const;

/** White on each of them is read well (WCAG AA). */
export const band: Readonly<Record<Severity, string>> = { critical: '#b3261e', warning: '#8f4c00', info: '#2b5876' };
/** On the sheet, for a word and an edge. */
export const edge: Readonly<Record<Severity, { readonly light: string; readonly dark: string }>> = {
  critical: { light: '#b3261e', dark: '#f08379' },
  warning: { light: '#8f4c00', dark: '#e8a04c' },
  info: { light: '#2b5876', dark: '#8fc1e3' },
};

export const fonts = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";
