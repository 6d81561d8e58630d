import { useEffect } from 'preact/hooks';
import { useDesk } from '../lib/context.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { AlertsLink } from './alerts-link.tsx';

const places: readonly { readonly href: string; readonly name: 'today' | 'documents' | 'stories' | 'trends' | 'sources' | 'models'; readonly icon: IconName }[] = [
  { href: '/', name: 'today', icon: 'today' },
  { href: '/documents', name: 'documents', icon: 'documents' },
  { href: '/stories', name: 'stories', icon: 'stories' },
  { href: '/trends', name: 'trends', icon: 'trends' },
  { href: '/sources', name: 'sources', icon: 'sources' },
  { href: '/models', name: 'models', icon: 'models' },
];

/** Beside the screens on a desk, below them on a phone. */
export function Navigation({ path }: { readonly path: string }) {
  const { text, may } = useDesk();
  // On a phone the places are more than fit: the one that is shown must be seen.
  useEffect(() => document.querySelector('.navigation [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [path]);
  const administration = may('administer') ? ([{ href: '/people', name: 'people', icon: 'people' }, { href: '/audit', name: 'audit', icon: 'audit' }] as const) : [];
  const link = ({ href, name, icon }: (typeof places)[number]) => {
    const here = href === '/' ? path === '/' : path.startsWith(href);
    return <a key={href} href={href} aria-current={here ? 'page' : undefined}><Icon name={icon} /><span>{text.nav[name]}</span></a>;
  };
  return (
    <nav class="navigation" aria-label={text.nav.label}>
      {places.slice(0, 1).map(link)}
      <AlertsLink path={path} />
      {places.slice(1).map(link)}
      <a href="/desk" aria-current={path.startsWith('/desk') ? 'page' : undefined}><Icon name="desk" /><span>{text.desk.nav}</span></a>
      <a href="/cases" aria-current={path.startsWith('/cases') ? 'page' : undefined}><Icon name="cases" /><span>{text.desk.navCases}</span></a>
      <a href="/statements" aria-current={path.startsWith('/statements') ? 'page' : undefined}><Icon name="statements" /><span>{text.statements.nav}</span></a>
      <a href="/facts" aria-current={path.startsWith('/facts') ? 'page' : undefined}><Icon name="facts" /><span>{text.facts.nav}</span></a>
      <a href="/quality" aria-current={path === '/quality' ? 'page' : undefined}><Icon name="quality" /><span>{text.quality.nav}</span></a>
      {administration.map(({ href, name, icon }) => <a key={href} class="nav-desk-only" href={href} aria-current={path === href ? 'page' : undefined}><Icon name={icon} /><span>{text.access[name].nav}</span></a>)}
    </nav>
  );
}
