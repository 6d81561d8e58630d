let moved = false;
let byHistory = false;

// Back and forward are told from links and keys by what the browser said last.
addEventListener('popstate', () => void (byHistory = true), true);
for (const act of ['click', 'keydown']) addEventListener(act, () => void (byHistory = false), true);

/** A screen of this console has followed another in this tab. */
export function noteMove(): void {
  moved = true;
}

/** Whether the browser's "back" stays within this console. */
export const hasMoved = (): boolean => moved;

/** Whether the screen that now appears was come back to, rather than asked for anew. */
export const cameBack = (): boolean => byHistory;
