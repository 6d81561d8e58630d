/** What messages are made from: an alert with what the store knows of it, as things stand when it is sent. */
export { makeBrief, type BriefSettings } from './make-brief.ts';
export { outgoingOf } from './outgoing.ts';
