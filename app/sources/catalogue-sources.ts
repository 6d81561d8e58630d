import { entriesOf, outletsOf, type Catalogue, type CatalogueEntry } from '../../crawlers/catalogue/index.ts';
import type { SourceConfig } from '../../infra/config/index.ts';

/** A feed of the catalogue as a source of the office. */
export function sourceOf({ id, outlet, feed }: CatalogueEntry): SourceConfig {
  return {
    id,
    outlet: outlet.name,
    kind: feed.kind,
    url: feed.url,
    own: false,
    holder: outlet.holder,
    reach: outlet.reach,
    language: outlet.languages[0],
    ...(feed.options === undefined ? {} : { options: feed.options }),
  };
}

/** The confirmed feeds of a group, or null where there is no such group. */
export function confirmedOf(catalogue: Catalogue, group: string): CatalogueEntry[] | null {
  const outlets = outletsOf(catalogue, group);
  return outlets === null ? null : entriesOf(outlets).filter(({ feed }) => feed.status === 'confirmed');
}
