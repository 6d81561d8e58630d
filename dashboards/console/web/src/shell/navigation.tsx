import { useEffect } from 'preact/hooks';
import { useDesk } from '../lib/context.ts';
import { useMedia } from '../lib/use-media.ts';
import { Icon } from '../parts/icon.tsx';
import { AlertsLink } from './alerts-link.tsx';

const places = ['today', 'alerts', 'documents', 'stories', 'trends', 'sources', 'models', 'reports', 'desk', 'cases', 'statements', 'facts', 'quality'] as const;
type Place = (typeof places)[number];

/* A telephone shows the first five or six; the rest is a stroke of the thumb away. */
/** For those who work on what comes in. */
const worked: readonly Place[] = ['today', 'alerts', 'desk', 'reports', 'cases', 'statements', 'documents', 'stories', 'trends', 'facts', 'sources', 'quality', 'models'];
/** For those who read what comes of it. */
const read: readonly Place[] = ['today', 'alerts', 'reports', 'documents', 'stories', 'trends', 'statements', 'cases', 'facts', 'sources', 'quality', 'desk', 'models'];

/** Beside the screens on a desk, below them on a phone. */
export function Navigation({ path }: { readonly path: string }) {
  const { text, may } = useDesk();
  const phone = useMedia('(max-width: 820px)');
  // On a phone the places are more than fit: the one that is shown must be seen.
  useEffect(() => document.querySelector('.navigation [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [path, phone]);
  const administration = may('administer') ? ([{ href: '/people', name: 'people', icon: 'people' }, { href: '/audit', name: 'audit', icon: 'audit' }] as const) : [];
  const names: Readonly<Record<Exclude<Place, 'alerts'>, string>> = {
    today: text.nav.today, documents: text.nav.documents, stories: text.nav.stories, trends: text.nav.trends, sources: text.nav.sources, models: text.nav.models,
    reports: text.reports.nav, desk: text.desk.nav, cases: text.desk.navCases, statements: text.statements.nav, facts: text.facts.nav, quality: text.quality.nav,
  };
  const link = (place: Place) => {
    if (place === 'alerts') return <AlertsLink key={place} path={path} />;
    const href = place === 'today' ? '/' : `/${place}`;
    const here = place === 'today' || place === 'quality' ? path === href : path.startsWith(href);
    return <a key={place} href={href} aria-current={here ? 'page' : undefined}><Icon name={place} /><span>{names[place]}</span></a>;
  };
  return (
    <nav class="navigation" aria-label={text.nav.label}>
      {(phone ? (may('judge') ? worked : read) : places).map(link)}
      {administration.map(({ href, name, icon }) => <a key={href} class="nav-desk-only" href={href} aria-current={path === href ? 'page' : undefined}><Icon name={icon} /><span>{text.access[name].nav}</span></a>)}
    </nav>
  );
}
