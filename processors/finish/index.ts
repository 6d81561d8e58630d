/** From the finished draft to the message. */
export { contentHashOf, finish } from './finish.ts';
