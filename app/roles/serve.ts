import { openIdProvider, type NewLink } from '../../dashboards/access/index.ts';
import { createConsole, type Console } from '../../dashboards/console/index.ts';
import { documentRelabelled, storyArranged, topics, wrap } from '../../infra/contracts/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Context } from '../context.ts';
import { bringDemonstrationFacts } from '../demonstration/index.ts';
import { exampleOffice } from '../example-office.ts';
import { notReady } from '../ops.ts';
import { reportsPort } from '../reports/console-port.ts';
import { accessOf } from './access.ts';
import { alertsPort } from './alert/index.ts';
import { deskOf, startDesk } from './desk.ts';
import { alertHookOf } from './grafana.ts';
import { bringLabels } from './labels.ts';
import { watchQuality } from './quality.ts';

export interface ServedConsole extends Console {
  /** Makes the first administrator, where there is none yet. */
  readonly firstLink: string | null;
}

/** The whole address of a one-time link; the secret stands in the fragment, which a browser sends nowhere. */
export const linkAddress = (origin: string, { secret }: NewLink): string => `${origin}/welcome#${secret}`;

/** Starts the console over what is stored. */
export async function startConsole(context: Context, { host, port }: { readonly host: string; readonly port: number }): Promise<ServedConsole> {
  const { config, logger, metrics, now } = context;
  const store = await context.store();
  await bringLabels(context);
  const access = accessOf(context);
  const desk = deskOf(context, access, store);
  const { oidc } = config.access;
  const served = await createConsole(
    {
      store,
      access,
      desk,
      publicUrl: config.access.url ?? null,
      provider: oidc === undefined ? null : openIdProvider({ ...oidc, role: oidc.role ?? null, secret: config.secrets.oidc }),
      office: config.office,
      units: config.units,
      sources: config.sources,
      topics: (await loadTaxonomy(config.topicsFile)).topics,
      demonstration: config.officeFile === exampleOffice,
      relabel: async (relabelled) => {
        const message = wrap(documentRelabelled, relabelled, { source: '/desk' });
        await (await context.log()).send(topics.desk.name, [{ key: relabelled.document, value: JSON.stringify(message) }]);
      },
      arrange: async (arranged) => {
        const message = wrap(storyArranged, arranged, { source: '/desk' });
        // What is done to one story keeps its order: a split is told under the story that the documents leave.
        await (await context.log()).send(topics.desk.name, [{ key: arranged.act === 'split' ? arranged.from : arranged.story, value: JSON.stringify(message) }]);
      },
      alerts: await alertsPort(context, `http://${host}:${port}`),
      reports: await reportsPort(context, `http://${host}:${port}`),
      alertHook: alertHookOf(context),
      openSealed: (sealed) => context.privacy().open(sealed),
      logger,
      now,
      metricsText: () => metrics.registry.metrics(),
      readiness: () => notReady(context),
    },
    { host, port },
  );
  if (config.officeFile === exampleOffice) await bringDemonstrationFacts(desk);
  await startDesk(context, desk);
  watchQuality(context, store);
  context.defer(() => served.close());
  const first = access.firstLink();
  return { ...served, firstLink: first && linkAddress(config.access.url === undefined ? served.url : new URL(config.access.url).origin, first) };
}
