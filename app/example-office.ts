import { join } from 'node:path';

/** The example office that the project ships: what `start` runs when no file is named. */
export const exampleOffice = join(import.meta.dirname, '..', 'office.yaml');
