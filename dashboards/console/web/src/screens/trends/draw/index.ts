/** What draws: fetched with the first chart that is seen. */
export { draw, type Drawing } from './draw.ts';
export { toPicture, type Caption } from './to-picture.ts';
