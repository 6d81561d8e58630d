import { useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { ArrangePanel } from './arrange-panel.tsx';

interface Props {
  readonly from: string;
  readonly documents: readonly string[];
  readonly onSplit: (withReprints: boolean) => void;
  readonly onClose: () => void;
}

/** Whether what was selected takes its reprints along into a story of its own. */
export function SplitPanel({ from, documents, onSplit, onClose }: Props) {
  const { text, format } = useDesk();
  const words = text.stories;
  const [withReprints, setWithReprints] = useState(true);
  return (
    <ArrangePanel title={words.splitTitle(format.number(documents.length))} ask={{ path: '/api/stories/split', body: { from, documents, withReprints } }} will={words.splitWill} onConfirm={() => onSplit(withReprints)} onClose={onClose}>
      <label class="check"><input type="checkbox" checked={withReprints} onChange={(event) => setWithReprints(event.currentTarget.checked)} /> {words.withReprints}</label>
    </ArrangePanel>
  );
}
