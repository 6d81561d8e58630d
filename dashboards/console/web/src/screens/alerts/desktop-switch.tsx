import { useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { notePermission, turnNotes, wantsNotes } from '../../lib/desktop-notes.ts';

/** Notifications of this computer, on request; the browser is asked on the click. */
export function DesktopSwitch() {
  const { text } = useDesk();
  const words = text.alerts.desktop;
  const [on, setOn] = useState(wantsNotes);
  const [refused, setRefused] = useState(() => notePermission() === 'denied');
  if (notePermission() === 'none') return <p class="alert-desktop quiet">{words.none}</p>;
  const turn = async (): Promise<void> => {
    setOn(await turnNotes(!on));
    setRefused(notePermission() === 'denied');
  };
  return (
    <p class="alert-desktop">
      <label class="check"><input type="checkbox" checked={on} onChange={() => void turn()} aria-describedby="alert-desktop-hint" /> {words.label}</label>
      <small id="alert-desktop-hint" class="quiet" role={refused ? 'status' : undefined}>{refused ? words.denied : words.hint}</small>
    </p>
  );
}
