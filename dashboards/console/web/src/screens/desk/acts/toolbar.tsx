import { useDesk } from '../../../lib/context.ts';
import { actKeys } from '../use-desk-keys.ts';
import { actNames, type ActName } from './draft.ts';
import type { Chosen } from './use-acts.ts';

/** What can be done, with the key for each. */
export function Toolbar({ chosen, onAct }: { readonly chosen: Chosen | null; readonly onAct: (name: ActName, chosen: Chosen) => void }) {
  const { text } = useDesk();
  const words = text.desk.acts;
  if (!chosen) return null;
  return (
    <div class="desk-acts" role="group" aria-label={words.label}>
      {actNames.map((name) => (
        <button key={name} type="button" class={`button ${name === 'verdict' ? 'button-primary' : ''}`} aria-keyshortcuts={actKeys[name]} onClick={() => onAct(name, chosen)}>{words[name]} <kbd aria-hidden="true">{actKeys[name]}</kbd></button>
      ))}
    </div>
  );
}
