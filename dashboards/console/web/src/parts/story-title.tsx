import type { Headline } from '../../../api/index.ts';
import { useDesk } from '../lib/context.ts';

/** What names a story or a document in words: its title, or of a post without one its kind and outlet. */
export function headlineWords({ text }: Pick<ReturnType<typeof useDesk>, 'text'>, headline: Headline | null): string {
  if (headline === null) return text.stories.noHeadline;
  if (headline.title !== '') return headline.title;
  return headline.kind === 'article' ? text.untitled : text.stories.postOf(text.kinds[headline.kind], headline.outlet);
}

/** The same, in the language that it is written in. */
export function StoryTitle({ headline }: { readonly headline: Headline | null }) {
  const desk = useDesk();
  return <span lang={headline?.language === 'en' ? 'en' : undefined} class={headline === null || headline.title === '' ? 'quiet' : headline.kind === 'article' ? undefined : 'row-quote'}>{headlineWords(desk, headline)}</span>;
}
