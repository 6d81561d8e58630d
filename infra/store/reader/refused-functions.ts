/**
 * Functions that reach beyond the rows they are given: files, dictionaries and other tables by name, services of artificial intelligence, the server's inside,
 * and sleep. A test holds the engine's own lists against this one.
 */
const reaching = [
  /^file$/, /^sleep/, /^dict/, /^joinget/, /^ai(classify|generate|embed|extract|translate)/, /^naivebayes/, /^catboost/, /^evalmlmethod$/, /^hascolumnintable$/, /^mergetree/, /^ismergetreepartcoveredby$/,
  /^addressto/, /^demangle$/, /^logtrace$/, /^tid$/, /^showcertificate$/, /^getserver/, /^tcpport$/, /^getmacro$/, /^getclienthttpheader$/, /^getmergetreesetting$/, /^globalvariable$/, /^serveruuid$/, /^fqdn$/, /^(full)?hostname$/,
  /^getoskernelversion$/, /^filesystem/, /^zookeeper/, /^hasthreadfuzzer$/, /^fuzzquery$/, /^transaction/, /^generateserialid$/, /^structureto/, /^region/, /^timeseries(id|tags|store|jointags)/, /^executable/,
];

export const isRefusedFunction = (name: string): boolean => reaching.some((pattern) => pattern.test(name.toLowerCase()));

/** Functions that make a table out of nothing: the only ones that may stand in FROM. */
const tables = new Set(['numbers', 'numbers_mt', 'generateseries', 'generate_series', 'values', 'zeros']);

export const isGrantedTableFunction = (name: string): boolean => tables.has(name.toLowerCase());
