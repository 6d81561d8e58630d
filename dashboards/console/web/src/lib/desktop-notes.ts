const chosenKey = 'diembao-alert-notes';
const untilKey = 'diembao-alert-notes-until';

/** Whether the browser can show notifications at all, and whether it may. */
export const notePermission = (): NotificationPermission | 'none' => ('Notification' in globalThis ? Notification.permission : 'none');

/** Whether the reader wants them on this computer. */
export const wantsNotes = (): boolean => read(chosenKey) === 'on' && notePermission() === 'granted';

/** Asks the browser's leave, which it gives on a click only. @returns whether notifications are on now. */
export async function turnNotes(on: boolean): Promise<boolean> {
  const granted = on && notePermission() !== 'none' && (await Notification.requestPermission()) === 'granted';
  write(chosenKey, granted ? 'on' : 'off');
  // What waits already is on the screen before one's eyes.
  if (granted) write(untilKey, String(Date.now()));
  return granted;
}

interface Call {
  readonly number: number;
  readonly at: number;
}

/** Of these, those that this browser has not shown yet, the oldest first. All of its tabs share what was shown. */
export function unshown<Of extends Call>(calls: readonly Of[]): Of[] {
  const until = Number(read(untilKey) ?? 0);
  const fresh = calls.filter(({ at }) => at > until).toSorted((one, other) => one.at - other.at);
  const last = fresh.at(-1);
  if (last) write(untilKey, String(last.at));
  return fresh;
}

/** Shows one; another of the same alert takes its place. */
export function showNote({ title, body, alert, onOpen }: { readonly title: string; readonly body: string; readonly alert: number; readonly onOpen: () => void }): void {
  const note = new Notification(title, { body, tag: `diembao-alert-${alert}` });
  note.onclick = () => {
    window.focus();
    onOpen();
    note.close();
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be forbidden: then nothing is remembered, and nothing shown.
  }
}
