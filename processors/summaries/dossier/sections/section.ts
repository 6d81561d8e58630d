import type { Block } from '../../../../infra/reports/index.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Words } from '../../words/index.ts';
import type { Dossier } from '../ports.ts';

/** A section of a dossier. It says honestly where there is nothing to say: it is never without a block. */
export interface DossierSection {
  readonly id: keyof Words['dossier']['titles'];
  readonly write: (sheet: Sheet, dossier: Dossier) => Promise<Block[]>;
}
