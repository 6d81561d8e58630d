import type { ComponentChildren } from 'preact';
import { useDesk } from '../lib/context.ts';
import type { ApiError } from '../lib/api.ts';

/** Where a list has nothing to show, and why. */
export function Empty({ title, children, busy = false }: { readonly title: string; readonly children?: ComponentChildren; readonly busy?: boolean }) {
  return (
    <div class="empty">
      {busy ? <span class="pulse" aria-hidden="true"><i /><i /><i /></span> : <span class="empty-mark" aria-hidden="true" />}
      <p class="empty-title">{title}</p>
      {children && <p class="empty-text">{children}</p>}
    </div>
  );
}

/** A screen that could not be loaded at all. */
export function Failure({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { text, language } = useDesk();
  return (
    <div class="empty" role="alert">
      <span class="empty-mark empty-mark-bad" aria-hidden="true" />
      <p class="empty-title">{text.problem.title}</p>
      <p class="empty-text">{error.titles?.[language] ?? text.problem.network}</p>
      <button type="button" class="button" onClick={onRetry}>{text.problem.retry}</button>
    </div>
  );
}

/** What is shown is older than it should be. */
export function Stale({ onRetry }: { readonly onRetry: () => void }) {
  const { text } = useDesk();
  return (
    <p class="stale" role="status">
      {text.problem.stale} <button type="button" class="link-button" onClick={onRetry}>{text.problem.retry}</button>
    </p>
  );
}
