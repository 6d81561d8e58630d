import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Story } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { OpenCaseForm } from '../cases/open-case-form.tsx';

/** Opens a case about the story; for those who may judge. */
export function StoryToCase({ story: { id, headline } }: { readonly story: Story }) {
  const { text, may } = useDesk();
  const { route } = useLocation();
  const [open, setOpen] = useState(false);
  if (!may('judge')) return null;
  if (open) return <OpenCaseForm title={headline?.kind === 'article' ? headline.title : ''} story={id} onOpened={({ number }) => route(`/cases/${number}`)} onCancel={() => setOpen(false)} />;
  return <p class="story-to-case"><button type="button" class="button" onClick={() => setOpen(true)}>{text.stories.toCase}</button><small class="quiet">{text.stories.caseNote}</small></p>;
}
