import { useEffect, useRef } from 'preact/hooks';
import { shortcutsEnabled } from './settings.ts';

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Keys that stay on when single letters are off. */
const always = new Set(['Escape', 'ArrowDown', 'ArrowUp']);

/** Listens for keys while the calling screen stands. Keys typed into a field, or with Ctrl, Alt or Meta, are left alone. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (!always.has(event.key) && !shortcutsEnabled()) return;
      current.current[event.key]?.(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Into a field; a letter means nothing to a radio button or a checkbox. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(target.type)) return false;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Moves the focus over the rows of the screen's list; -1 is up. Returns whether there was a row to go to. */
export function moveInList(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  const link = next?.querySelector<HTMLElement>('[data-row-link]');
  if (!next || !link) return false;
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The document of the row that has the focus. */
export function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
}

export function openOriginal(id: string): void {
  window.open(`/go/${encodeURIComponent(id)}`, '_blank', 'noopener,noreferrer');
}
