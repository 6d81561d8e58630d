import { useRoute } from 'preact-iso';
import { useDesk } from '../lib/context.ts';
import { documentPath } from '../lib/filters.ts';
import { Heading } from '../parts/heading.tsx';
import { Empty } from '../parts/notice.tsx';

/** Stands where the server had no original to lead to. */
export function NoOriginalScreen() {
  const { text } = useDesk();
  const { params } = useRoute();
  return (
    <div class="screen">
      <Heading title={text.noOriginal.title} />
      <Empty title={text.noOriginal.text}><a href={documentPath(params['id'] ?? '')}>{text.noOriginal.document}</a></Empty>
    </div>
  );
}
