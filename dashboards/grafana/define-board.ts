import type { BoardSpec } from './panel-spec.ts';
import type { BoardName, PanelKey } from './words/index.ts';

/** Keeps a dashboard to panels that the catalogues have words for. */
export const defineBoard = <Name extends BoardName>(board: BoardSpec<Name, PanelKey<Name>>): BoardSpec<Name, PanelKey<Name>> => board;
