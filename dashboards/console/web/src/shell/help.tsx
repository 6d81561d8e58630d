import { useEffect, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../catalogue/index.ts';
import { useDesk } from '../lib/context.ts';
import { keepShortcuts, shortcutsEnabled } from '../lib/settings.ts';
import { Icon } from '../parts/icon.tsx';

const rows: readonly (readonly [keys: readonly string[], name: 'search' | 'move' | 'open' | 'original' | 'back' | 'labels' | 'undo' | 'goto' | 'help'])[] = [
  [['/'], 'search'],
  [['j', 'k', '↓', '↑'], 'move'],
  [['Enter'], 'open'],
  [['o'], 'original'],
  [['Esc'], 'back'],
  [['t', 's', 'd', 'u', 'g'], 'labels'],
  [['z'], 'undo'],
  [['1', '…', '6'], 'goto'],
  [['?'], 'help'],
];

const deskRows: readonly (readonly [keys: readonly string[], name: keyof Catalogue['desk']['keys']['rows']])[] = [
  [['j', 'k'], 'move'],
  [['J', 'K'], 'groups'],
  [['Enter'], 'open'],
  [['v'], 'verdict'],
  [['a'], 'assign'],
  [['s'], 'snooze'],
  [['c'], 'comment'],
  [['x', 'X'], 'select'],
  [['m'], 'merge'],
  [['z'], 'undo'],
  [['u', 'f', 'n'], 'filters'],
];

const storyRows: readonly (readonly [keys: readonly string[], name: keyof Catalogue['stories']['keys']['rows']])[] = [[['j', 'k'], 'move'], [['x'], 'select'], [['m'], 'merge'], [['s'], 'split'], [['z'], 'undo']];

const statementRows: readonly (readonly [keys: readonly string[], name: keyof Catalogue['statements']['keys']['rows']])[] = [[['j', 'k'], 'move'], [['e'], 'revise'], [['Ctrl', 'Enter'], 'save']];

const alertRows: readonly (readonly [keys: readonly string[], name: keyof Catalogue['alerts']['keys']['rows']])[] = [[['j', 'k'], 'move'], [['Enter'], 'open'], [['a'], 'acknowledge'], [['s'], 'snooze'], [['h'], 'handOver'], [['f'], 'falseAlarm'], [['c'], 'close']];

const reportRows: readonly (readonly [keys: readonly string[], name: keyof Catalogue['reports']['keys']['rows']])[] = [[['j', 'k'], 'move'], [['p', 'n'], 'other'], [['e'], 'edit'], [['Enter'], 'open'], [['Ctrl', 'Enter'], 'save']];

/** The keys, over whatever screen. A dialog of the browser: it keeps the focus and closes with Esc. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { text } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [enabled, setEnabled] = useState(shortcutsEnabled);
  useEffect(() => dialog.current?.showModal(), []);
  const toggle = (): void => {
    keepShortcuts(!enabled);
    setEnabled(!enabled);
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <div class="help-inner">
        <header>
          <h2 id="help-title">{text.help.title}</h2>
          <button type="button" class="icon-button" aria-label={text.help.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
        </header>
        <dl>
          {rows.map(([keys, name]) => (
            <div key={name}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text.help.keys[name]}</dd></div>
          ))}
        </dl>
        <h3>{text.desk.keys.title}</h3>
        <dl>
          {deskRows.map(([keys, name]) => (
            <div key={name}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text.desk.keys.rows[name]}</dd></div>
          ))}
        </dl>
        <h3>{text.alerts.keys.title}</h3>
        <dl>
          {alertRows.map(([keys, name]) => (
            <div key={name}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text.alerts.keys.rows[name]}</dd></div>
          ))}
        </dl>
        <h3>{text.stories.keys.title}</h3>
        <dl>
          {storyRows.map(([keys, name]) => (
            <div key={name}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text.stories.keys.rows[name]}</dd></div>
          ))}
        </dl>
        <h3>{text.statements.keys.title}</h3>
        <dl>
          {statementRows.map(([keys, name]) => (
            <div key={name}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text.statements.keys.rows[name]}</dd></div>
          ))}
        </dl>
        <h3>{text.reports.keys.title}</h3>
        <dl>
          {reportRows.map(([keys, name]) => (
            <div key={name}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text.reports.keys.rows[name]}</dd></div>
          ))}
        </dl>
        <label class="check"><input type="checkbox" checked={enabled} onChange={toggle} /> {text.help.enabled}</label>
      </div>
    </dialog>
  );
}
