import { useDesk } from '../lib/context.ts';
import { Icon, type IconName } from '../parts/icon.tsx';

const places: readonly { readonly href: string; readonly name: 'today' | 'documents' | 'sources' | 'models'; readonly icon: IconName }[] = [
  { href: '/', name: 'today', icon: 'today' },
  { href: '/documents', name: 'documents', icon: 'documents' },
  { href: '/sources', name: 'sources', icon: 'sources' },
  { href: '/models', name: 'models', icon: 'models' },
];

/** Beside the screens on a desk, below them on a phone. */
export function Navigation({ path }: { readonly path: string }) {
  const { text } = useDesk();
  return (
    <nav class="navigation" aria-label={text.nav.label}>
      {places.map(({ href, name, icon }) => {
        const here = href === '/' ? path === '/' : path.startsWith(href);
        return <a key={href} href={href} aria-current={here ? 'page' : undefined}><Icon name={icon} /><span>{text.nav[name]}</span></a>;
      })}
    </nav>
  );
}
