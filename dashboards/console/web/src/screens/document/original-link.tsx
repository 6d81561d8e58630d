import type { Document } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Icon } from '../../parts/icon.tsx';

/** The way to the original, through the server: a post's address is never in the page. */
export function OriginalLink({ document: { id, original, originalHost } }: { readonly document: Document }) {
  const { text } = useDesk();
  if (original === 'none') return <p class="quiet">{text.document.noOriginal}</p>;
  if (original === 'flagged') return <p class="quiet">{text.document.flaggedOriginal}</p>;
  return (
    <p class="original">
      <a class="button button-primary" href={`/go/${encodeURIComponent(id)}`} target="_blank" rel="noopener noreferrer">
        {original === 'open' ? text.document.open : text.document.openSealed}<Icon name="external" />
      </a>
      <span class="quiet">{original === 'sealed' ? text.document.sealedNote : originalHost}</span>
    </p>
  );
}
