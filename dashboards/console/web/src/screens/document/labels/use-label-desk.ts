import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { CorrectedField, Document } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { keyOf, type LabelKey } from '../../../lib/labels.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import type { LabelDesk } from './label-row.tsx';
import { useCorrections } from './use-corrections.ts';

const fieldOf: Readonly<Record<string, CorrectedField>> = { t: 'topics', s: 'tone', d: 'stance', u: 'units', g: 'contentGroup' };

/**
 * Which label is being put right, and the keys for it. The address can ask for one (`?correct=stance&unit=…`), as the queue on the
 * Models screen does. The key for stances goes on to the next unit when one is open.
 */
export function useLabelDesk(document: Document, { onReload, onEscape }: { readonly onReload: () => void; readonly onEscape: () => void }): LabelDesk {
  const { meta } = useDesk();
  const { query } = useLocation();
  const corrections = useCorrections(document, onReload);
  // Nobody can judge a text that is not there any more.
  const editable = meta.canCorrect && !document.expired && document.text !== '';
  const units = corrections.standing({ field: 'units', unit: '' }).value;
  const asked = Object.values(fieldOf).find((field) => field === query['correct']);
  const [open, setOpen] = useState<LabelKey | null>(() => (asked === undefined || !editable ? null : asked !== 'stance' ? { field: asked, unit: '' } : units.includes(query['unit'] ?? '') ? { field: asked, unit: query['unit'] ?? '' } : null));

  const begin = (field: CorrectedField) => (event: KeyboardEvent): void => {
    if (!editable) return;
    event.preventDefault();
    if (field !== 'stance') return setOpen({ field, unit: '' });
    const unit = units[open?.field === 'stance' ? (units.indexOf(open.unit) + 1) % units.length : 0];
    if (unit !== undefined) setOpen({ field, unit });
  };
  useShortcuts({
    ...Object.fromEntries(Object.entries(fieldOf).map(([key, field]) => [key, begin(field)])),
    z: () => corrections.last && corrections.undo(corrections.last),
    Escape: () => (open === null ? onEscape() : setOpen(null)),
  });
  return { corrections, open: open && keyOf(open), onOpen: setOpen, editable };
}
