// The house's import rules (app → dashboards, crawlers, processors → infra; contracts at the bottom of infra).
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'infra-is-below', comment: 'infra imports no room above it', severity: 'error', from: { path: '^infra/' }, to: { path: '^(app|crawlers|processors|dashboards)/' } },
    { name: 'rooms-below-app', severity: 'error', from: { path: '^(crawlers|processors|dashboards)/' }, to: { path: '^app/' } },
    { name: 'crawlers-and-processors-meet-at-contracts', severity: 'error', from: { path: '^crawlers/' }, to: { path: '^(processors|dashboards)/' } },
    { name: 'processors-and-crawlers-meet-at-contracts', severity: 'error', from: { path: '^processors/' }, to: { path: '^(crawlers|dashboards)/' } },
    { name: 'dashboards-read-only-infra', severity: 'error', from: { path: '^dashboards/' }, to: { path: '^(crawlers|processors)/' } },
    { name: 'contracts-at-the-bottom', severity: 'error', from: { path: '^infra/contracts/' }, to: { path: '^infra/(?!contracts/|text/)' } },
    { name: 'text-is-pure', severity: 'error', from: { path: '^infra/text/' }, to: { path: '^(?!infra/text/|node_modules|node:)[a-z]+/' } },
    { name: 'no-test-code-in-rooms', severity: 'error', from: { path: '^(app|crawlers|processors|dashboards|infra)/', pathNot: '\\.(test|contract)\\.ts$' }, to: { path: '^tests/|\\.test\\.ts$' } },
    { name: 'one-clickhouse-client', comment: 'only infra/store opens the store; others take the client they are handed', severity: 'error', from: { path: '^(app|crawlers|processors|dashboards)/', pathNot: '\\.test\\.ts$' }, to: { path: 'node_modules/(chdb|better-sqlite3|kafkajs)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'dashboards/console/(web|dist)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'], extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'] },
  },
};
