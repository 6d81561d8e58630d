/** Where sentences begin and end. */
export { sentencesOf, type Span } from './split.ts';
