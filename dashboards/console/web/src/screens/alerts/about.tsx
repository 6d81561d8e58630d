import type { AlertStanding } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** What tells one alert from another of the same rule: the claim that was refuted, and the story or document. */
export function About({ alert: { about, claim }, large = false }: { readonly alert: Pick<AlertStanding, 'about' | 'claim'>; readonly large?: boolean }) {
  const { text } = useDesk();
  const words = text.alerts;
  const name = about && (about.post === null ? about.title : words.aPost(about.post));
  if (claim === '' && !name) return null;
  return (
    <div class={`alert-about ${large ? 'alert-about-large' : ''}`}>
      {claim !== '' && <p><span class="quiet">{words.claim}:</span> {claim}</p>}
      {about && name && <p><span class="quiet">{about.story === null ? words.aboutDocument : words.aboutStory}:</span> {name}</p>}
    </div>
  );
}
