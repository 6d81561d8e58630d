import { build } from 'vite';

/*
 * `node web-builder.ts CONFIG OUT`: builds the screens and ends. A process of its own, so that the build's memory (about
 * 150 MB, which the runtime would keep) goes when it is done.
 */
const [configFile = '', outDir = ''] = process.argv.slice(2);
await build({ configFile, configLoader: 'native', logLevel: 'error', build: { outDir, emptyOutDir: true } });
