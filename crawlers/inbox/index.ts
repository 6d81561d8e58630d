/** The letterbox: press clippings dropped into a folder as lists, tables, shortcuts, saved pages or e-mails. */
export { createInboxCollector, largestFile, mostRows } from './collector.ts';
export { inboxPath, openInbox } from './folder.ts';
export { knownEndings, readClippings } from './formats/index.ts';
export { FileRefused } from './refusal.ts';
