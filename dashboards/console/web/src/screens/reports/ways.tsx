import { useDesk } from '../../lib/context.ts';

/** The screens of reports, as one row of ways. */
export function ReportWays({ here }: { readonly here: 'list' | 'compare' | 'settings' }) {
  const { text } = useDesk();
  const words = text.reports.ways;
  const ways = [['list', '/reports'], ['compare', '/reports/compare?kind=weekly'], ['settings', '/reports/settings']] as const;
  return <p class="report-ways">{ways.map(([name, href]) => <a key={name} href={href} aria-current={name === here ? 'page' : undefined}>{words[name]}</a>)}</p>;
}
