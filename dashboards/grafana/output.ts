import { stringify } from 'yaml';
import { contactPoints, policies, ruleFile } from './alerting/index.ts';
import { boards } from './boards/index.ts';
import type { Install } from './install.ts';
import type { BoardSpec } from './panel-spec.ts';
import { toDashboard } from './to-dashboard.ts';
import { catalogues, type BoardName, type Language } from './words/index.ts';

const note = 'Made by `node dashboards/grafana/generate.ts`; change the TypeScript beside it, not this file.';
const yaml = (value: unknown): string => `# ${note}\n${stringify(value, { lineWidth: 0 })}`;
const languages: readonly Language[] = ['vi', 'en'];

/** Everything that is made, by its path below provisioning/. The data source beside it is written by hand. */
export function makeProvisioning(install: Install): ReadonlyMap<string, string> {
  const files = new Map<string, string>([['dashboards/diembao.yaml', yaml(providersIn(install))]]);
  const { console } = install;
  for (const language of languages) {
    for (const board of boards as readonly BoardSpec<BoardName>[]) files.set(`dashboards/${language}/${board.name}.json`, `${JSON.stringify(toDashboard(board, { language, console }), null, 2)}\n`);
  }
  // What is written for Grafana itself (a question's macros) doubles its `$`; what names the environment keeps one.
  files.set('alerting/rules.yaml', yaml(doubled(ruleFile(console))));
  files.set('alerting/contact-points.yaml', yaml(contactPoints(install)));
  files.set('alerting/policies.yaml', yaml(policies));
  return files;
}

/** One folder a language. What is provisioned is not edited in Grafana: the next start would undo it. */
const providersIn = ({ dashboards }: Install) => ({
  apiVersion: 1,
  providers: languages.map((language) => ({
    name: `diembao-${language}`, orgId: 1, folder: catalogues[language].folder, folderUid: `diembao-${language}`, type: 'file', disableDeletion: false, allowUiUpdates: false, updateIntervalSeconds: 60,
    options: { path: `${dashboards}/${language}`, foldersFromFilesStructure: false },
  })),
});

function doubled<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, text: unknown) => (typeof text === 'string' ? text.replaceAll('$', '$$$$') : text)) as Value;
}
