import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { Icon } from '../../parts/icon.tsx';

/** Ends the session and loads the page anew: nothing of what was read stays in it. */
export function SignOut() {
  const { text } = useDesk();
  const leave = async (): Promise<void> => {
    await postJson('/api/sign-out', {}).catch(() => undefined);
    location.replace('/');
  };
  return <button type="button" class="tool tool-out" onClick={() => void leave()} aria-label={text.access.account.signOut}><Icon name="out" /><span aria-hidden="true">{text.access.account.signOut}</span></button>;
}
