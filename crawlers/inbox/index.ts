/** The letterbox: press clippings dropped into a folder as lists, tables, shortcuts, saved pages or e-mails, or mailed to a mailbox. */
export { createInboxCollector, largestFile } from './collector.ts';
export { mostRows } from './listed.ts';
export { inboxPath, openInbox } from './folder.ts';
export { knownEndings, readClippings } from './formats/index.ts';
export { FileRefused } from './refusal.ts';
