import { DashboardLinkBuilder, DashboardLinkType } from '@grafana/grafana-foundation-sdk/dashboard';
import { consoleUrl, type LinkSpec } from './links.ts';
import type { Catalogue } from './words/index.ts';

/** A link into the console, in a window of its own. */
export const consoleLink = (link: LinkSpec, text: Catalogue, narrowed: boolean): DashboardLinkBuilder =>
  new DashboardLinkBuilder(text.open[link.to]).type(DashboardLinkType.Link).url(consoleUrl(link, narrowed)).targetBlank(true);
