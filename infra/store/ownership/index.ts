/** The embedded store belongs to one process, the owner of the data folder; others are its guests over loopback. */
export { openEmbedded, type EmbeddedOptions } from './open-embedded.ts';
