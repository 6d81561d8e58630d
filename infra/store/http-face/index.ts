/** ClickHouse's HTTP interface over the embedded store, for the other commands of this machine. */
export { openHttpFace, type HttpFace, type HttpFaceOptions } from './http-face.ts';
export { openFaceServer, type FaceServer, type FaceServerOptions } from './face-server.ts';
export { isAllowed } from './auth.ts';
export { readFaceRequest, type FaceRequest } from './face-request.ts';
export { sendFailure, sendResult } from './face-answer.ts';
export { FaceError, houseMark } from './face-error.ts';
