import { useDesk } from '../../../lib/context.ts';

/** To the other documents that have the label. */
export function OthersLink({ href, name }: { readonly href: string; readonly name: string }) {
  const { text } = useDesk();
  return <a class="others" href={href} aria-label={text.labels.others(name)} title={text.labels.others(name)}><span aria-hidden="true">→</span></a>;
}
