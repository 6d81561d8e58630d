import { useDesk } from '../lib/context.ts';
import { Heading } from '../parts/heading.tsx';

export function NotFoundScreen() {
  const { text } = useDesk();
  return (
    <div class="screen">
      <Heading title={text.notFound.title} />
      <p>{text.notFound.text}</p>
      <p><a href="/">{text.notFound.home}</a></p>
    </div>
  );
}
