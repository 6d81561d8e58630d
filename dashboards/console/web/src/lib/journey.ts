let moved = false;

/** A screen of this console has followed another in this tab. */
export function noteMove(): void {
  moved = true;
}

/** Whether the browser's "back" stays within this console. */
export const hasMoved = (): boolean => moved;
