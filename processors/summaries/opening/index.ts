/** Where in the console the documents, cases or sources that a figure counted can be looked at. */
export { openingOf, type OpeningPorts } from './opening-of.ts';
