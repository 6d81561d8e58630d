import { DashboardBuilder, DashboardCursorSync, DashboardLinkBuilder, DashboardLinkType, type Dashboard, type Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { annotationsFor } from './annotations.ts';
import type { BoardSpec } from './panel-spec.ts';
import { toPanel } from './to-panel.ts';
import { variablesFor } from './variables.ts';
import { catalogues, type BoardName, type Language } from './words/index.ts';

export interface DashboardOptions {
  readonly language: Language;
  /** Where the console is opened. */
  readonly console: string;
}

export const uidOf = (board: string, language: Language): string => `diembao-${board}-${language}`;

/** A dashboard in one language, as Grafana's file provisioning reads it. */
export function toDashboard(board: BoardSpec<BoardName>, { language, console }: DashboardOptions): Dashboard {
  const text = catalogues[language];
  const { title, about } = text.boards[board.name];
  const tag = `diembao-${language}`;
  const builder = new DashboardBuilder(title).uid(uidOf(board.name, language)).description(about).tags(['diembao', tag]).timezone('Asia/Ho_Chi_Minh').weekStart('monday');
  builder.time({ from: board.from, to: 'now' }).refresh(board.refresh).tooltip(DashboardCursorSync.Crosshair).readonly();
  builder.variables(variablesFor(board.variables, text, { language, console })).annotations(annotationsFor(board.annotations, text));
  builder.link(new DashboardLinkBuilder(text.dashboards).type(DashboardLinkType.Dashboards).tags([tag]).asDropdown(true).includeVars(true).keepTime(false));
  builder.link(new DashboardLinkBuilder(text.console).type(DashboardLinkType.Link).icon('external link').url('${console:raw}/').targetBlank(true));
  return { ...builder.build(), panels: panelsOf(board, language) };
}

/** Rows from the top; a panel's id is its place in the reading order. */
function panelsOf(board: BoardSpec<BoardName>, language: Language): Panel[] {
  const text = catalogues[language];
  const words: Readonly<Record<string, { readonly title: string; readonly about: string }>> = text.boards[board.name].panels;
  const narrowed = board.variables.includes('unit') && board.variables.includes('topic');
  const panels: Panel[] = [];
  let y = 0;
  for (const row of board.rows) {
    let x = 0;
    for (const spec of row) {
      panels.push(toPanel(spec, words[spec.key] ?? { title: '', about: '' }, text, { id: panels.length + 1, x, y, narrowed }));
      x += spec.size[0];
    }
    y += Math.max(...row.map(({ size }) => size[1]));
  }
  return panels;
}
