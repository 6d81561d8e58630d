/** The store for those who only read it: Grafana, over ClickHouse's HTTP interface or on a server of its own. */
export { openReaderFace, type ReaderFaceOptions } from './reader-face.ts';
export { askAsReader, type AskAsReaderOptions } from './ask-as-reader.ts';
export { grantReader } from './server-reader.ts';
export { granted, readerName } from './granted.ts';
export { keptSecret } from './kept-secret.ts';
