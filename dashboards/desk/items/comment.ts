import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { doBatch, type BatchOptions, type Touched } from './batch.ts';
import { changeItem } from './change-item.ts';
import type { Target } from './target.ts';

/** Writes a comment on items. @throws {RejectedError} as `itemsOf`. */
export const commentItems = (desk: Desk, viewer: Viewer, target: Target, text: string, options: BatchOptions): Touched =>
  doBatch(desk, viewer, 'comment', target, options, {
    work: (act, items) => {
      for (const item of items) changeItem(act, item, {}, { what: 'commented', text: text.trim() });
      return [];
    },
  });
