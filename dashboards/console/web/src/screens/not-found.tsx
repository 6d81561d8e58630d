import { useDesk } from '../lib/context.ts';
import { Heading } from '../parts/heading.tsx';
import { Empty } from '../parts/notice.tsx';

/** An address that belongs to no screen: says so, and leads on. */
export function NotFoundScreen() {
  const { text } = useDesk();
  return (
    <div class="screen">
      <Heading title={text.notFound.title} />
      <Empty title={text.notFound.text}>
        <a href="/">{text.notFound.home}</a> · <a href="/documents?focus=search">{text.notFound.search}</a>
      </Empty>
    </div>
  );
}
