import { useDesk } from '../../lib/context.ts';

/** Between the screens that belong together: alerts, duty, rules. */
export function Ways({ here }: { readonly here: '/alerts' | '/duty' | '/alert-rules' }) {
  const { text } = useDesk();
  const words = text.alerts;
  const ways = [['/alerts', words.nav], ['/duty', words.navDuty], ['/alert-rules', words.navRules]] as const;
  return <nav class="fact-tabs alert-ways" aria-label={words.ways}>{ways.map(([href, name]) => <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>{name}</a>)}</nav>;
}
