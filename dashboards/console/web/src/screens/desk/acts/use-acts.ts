import { useRef, useState } from 'preact/hooks';
import type { ActTarget, Item, Touched, Undone } from '../../../../../api/index.ts';
import { ApiError, postJson } from '../../../lib/api.ts';
import { rememberReason } from '../../../lib/reasons.ts';
import { bodyOf, type ActName, type Draft } from './draft.ts';

/** What an act is done to. `items`: those whose state the reader has seen, by id. */
export type Chosen = { readonly kind: 'one'; readonly item: Item } | { readonly kind: 'some'; readonly items: ReadonlyMap<number, number> } | { readonly kind: 'group'; readonly group: string; readonly change: number; readonly open: number };

export interface Panel {
  readonly name: ActName;
  readonly chosen: Chosen;
  /** As it was left, where the act did not succeed. */
  readonly draft: Draft | null;
  readonly error: ApiError | null;
  /** How many a batch would touch; null before that was asked. */
  readonly count: number | null;
  readonly busy: boolean;
}

export type Outcome =
  | { readonly state: 'done'; readonly name: ActName; readonly touched: number; readonly cases: readonly number[] }
  | { readonly state: 'undone'; readonly touched: number }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: ApiError; readonly again: (() => void) | null };

export interface Acts {
  readonly panel: Panel | null;
  readonly outcome: Outcome | null;
  readonly open: (name: ActName, chosen: Chosen) => void;
  readonly close: () => void;
  /** Something in the form changed: a count that was asked for no longer holds. */
  readonly touch: () => void;
  readonly submit: (draft: Draft) => void;
  readonly undo: () => void;
}

interface Surroundings {
  /** An item is about to leave the list. */
  readonly onLeave: (item: Item) => void;
  /** It did not. `item` is how it stands now. */
  readonly onReturn: (item: Item) => void;
  readonly onDone: (chosen: Chosen) => void;
  readonly reload: () => void;
}

/** Acts one after the other, in the order they were given. An act on one item leaves the screen at once and comes back with its words if it is refused; one on many is counted first. */
export function useActs({ onLeave, onReturn, onDone, reload }: Surroundings): Acts {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const now = useRef(panel);
  now.current = panel;
  /* What an act of one's own made of an item, until the list has come back with it: that is no news to whoever did it. */
  const own = useRef(new Map<number, Version>());
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const result = line.current.then(work);
    line.current = result.catch(() => undefined);
    return result;
  };
  const send = (name: ActName, chosen: Chosen, draft: Draft, dryRun: boolean): Promise<Touched> => postJson<Touched>(`/api/desk/acts/${name}`, { target: targetOf(chosen, own.current), dryRun, ...bodyOf(name, draft) });
  const done = (name: ActName, chosen: Chosen, { touched, cases, versions }: Touched): void => {
    for (const version of versions) own.current.set(version.id, version);
    setOutcome({ state: 'done', name, touched, cases });
    onDone(chosen);
    reload();
  };
  const one = (name: ActName, chosen: Chosen & { readonly kind: 'one' }, draft: Draft): void => {
    const leaves = name === 'verdict' || name === 'snooze';
    setPanel(null);
    setOutcome({ state: 'saving' });
    if (leaves) onLeave(chosen.item);
    inTurn(() => send(name, chosen, draft, false)).then(
      (touched) => done(name, chosen, touched),
      (thrown: unknown) => {
        const error = errorOf(thrown);
        const item = presentItem(error) ?? chosen.item;
        const again = (): void => {
          onReturn(item);
          setOutcome(null);
          setPanel({ name, chosen: { kind: 'one', item }, draft, error, count: null, busy: false });
        };
        reload();
        // Whoever is at another item already is not torn away from it.
        if (now.current === null) again();
        else {
          if (leaves) onReturn(item);
          setOutcome({ state: 'failed', error, again });
        }
      },
    );
  };
  const many = (before: Panel, draft: Draft): void => {
    const dryRun = before.count === null;
    setPanel({ ...before, draft, busy: true, error: null });
    inTurn(() => send(before.name, before.chosen, draft, dryRun)).then(
      (touched) => {
        if (dryRun) return setPanel({ ...before, draft, error: null, busy: false, count: touched.touched });
        setPanel(null);
        return done(before.name, before.chosen, touched);
      },
      (thrown: unknown) => {
        const error = errorOf(thrown);
        setPanel({ ...before, draft, error, busy: false, count: null, chosen: asNow(before.chosen, error) });
        reload();
      },
    );
  };
  return {
    panel,
    outcome,
    open: (name, chosen) => {
      setOutcome((before) => (before?.state === 'failed' ? before : null));
      setPanel({ name, chosen, draft: null, error: null, count: null, busy: false });
    },
    close: () => setPanel(null),
    touch: () => panel?.count !== null && setPanel((before) => before && { ...before, count: null }),
    submit: (draft) => {
      if (panel === null || panel.busy) return;
      if (panel.name === 'verdict') rememberReason(draft.reason);
      if (panel.chosen.kind === 'one') one(panel.name, panel.chosen, draft);
      else many(panel, draft);
    },
    undo: () => {
      setOutcome({ state: 'saving' });
      inTurn(() => postJson<Undone>('/api/desk/acts/undo', {})).then(
        ({ touched }) => setOutcome({ state: 'undone', touched }),
        (thrown: unknown) => setOutcome({ state: 'failed', error: errorOf(thrown), again: null }),
      ).finally(reload);
    },
  };
}

const errorOf = (thrown: unknown): ApiError => (thrown instanceof ApiError ? thrown : new ApiError('network', null));

/** What the server said of the item that somebody else has changed. */
export function presentItem({ code, present }: ApiError): Item | null {
  return code === 'version-conflict' && typeof present === 'object' && present !== null && 'evidence' in present ? (present as Item) : null;
}

export function presentGroup({ code, present }: ApiError): { readonly change: number; readonly open: number } | null {
  return code === 'version-conflict' && typeof present === 'object' && present !== null && 'change' in present ? (present as { change: number; open: number }) : null;
}

/** The same choice as it stands now: the reader has been shown what changed. What somebody else has settled is left out. */
function asNow(chosen: Chosen, error: ApiError): Chosen {
  const [item, group] = [presentItem(error), presentGroup(error)];
  if (chosen.kind === 'group' && group) return { ...chosen, ...group };
  if (chosen.kind !== 'some' || !item) return chosen;
  const items = new Map(chosen.items);
  if (item.state === 'settled') items.delete(item.id);
  else items.set(item.id, item.version);
  return { kind: 'some', items };
}

type Version = Touched['versions'][number];

function targetOf(chosen: Chosen, own: ReadonlyMap<number, Version>): ActTarget {
  const item = (id: number, seen: number): { id: number; version: number } => ({ id, version: own.get(id)?.seen === seen ? (own.get(id)?.now ?? seen) : seen });
  if (chosen.kind === 'one') return { items: [item(chosen.item.id, chosen.item.version)] };
  if (chosen.kind === 'some') return { items: [...chosen.items].map(([id, version]) => item(id, version)) };
  const [kind, ...id] = chosen.group.split(':');
  return { group: { kind: kind === 'record' ? 'record' : 'fact-check', id: id.join(':'), change: chosen.change } };
}
