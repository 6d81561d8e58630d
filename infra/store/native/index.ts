/** ClickHouse's Native format, as far as a client of the HTTP interface asks for it. */
export { withBlockInfo } from './with-block-info.ts';
