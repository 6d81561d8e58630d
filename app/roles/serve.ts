import { createConsole, type Console } from '../../dashboards/console/index.ts';
import { documentRelabelled, topics, wrap } from '../../infra/contracts/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Context } from '../context.ts';
import { exampleOffice } from '../example-office.ts';
import { notReady } from '../ops.ts';

/** Starts the console over what is stored. */
export async function startConsole(context: Context, { host, port }: { readonly host: string; readonly port: number }): Promise<Console> {
  const { config, logger, metrics, now } = context;
  const store = await context.store();
  const served = await createConsole(
    {
      store,
      office: config.office,
      units: config.units,
      sources: config.sources,
      topics: (await loadTaxonomy(config.topicsFile)).topics,
      demonstration: config.officeFile === exampleOffice,
      relabel: async (relabelled) => {
        const message = wrap(documentRelabelled, relabelled, { source: '/desk' });
        await (await context.log()).send(topics.desk.name, [{ key: relabelled.document, value: JSON.stringify(message) }]);
      },
      openSealed: (sealed) => context.privacy().open(sealed),
      logger,
      now,
      metricsText: () => metrics.registry.metrics(),
      readiness: () => notReady(context),
    },
    { host, port },
  );
  context.defer(() => served.close());
  return served;
}
