/** ClickHouse's HTTP interface over the embedded store, for the other commands of this machine. */
export { openHttpFace, type HttpFace, type HttpFaceOptions } from './http-face.ts';
export { houseMark } from './face-error.ts';
