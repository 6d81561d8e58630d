import { durationMs, matchesAll, type Labels } from '../../../infra/alerts/index.ts';
import type { RouteConfig } from '../../../infra/config/index.ts';

/** A unit and the one above it. */
export interface UnitNode {
  readonly id: string;
  readonly parent?: string | undefined;
}

/** What holds at one place of the tree: its own words, those of the routes above it, and the defaults. */
export interface RoutedTo {
  /** Its place: '' is the root, `0.2` the third route of the first. */
  readonly path: string;
  readonly receiver: string;
  readonly groupBy: readonly string[];
  readonly groupWaitMs: number;
  readonly groupIntervalMs: number;
  readonly repeatIntervalMs: number;
  /** Ids of mute times. */
  readonly mute: readonly string[];
}

const defaults: RoutedTo = { path: '', receiver: '', groupBy: ['rule', 'story'], groupWaitMs: durationMs('1s'), groupIntervalMs: durationMs('5m'), repeatIntervalMs: durationMs('4h'), mute: [] };

/**
 * Where an occurrence goes, as Alertmanager walks its tree: down into the first route that fits, and on to those beside it only where that one says
 * `continue`; a route none of whose children fits takes it itself. Nothing where the root does not fit, or no receiver is named on the way down. Unlike in
 * Alertmanager `mute` is inherited too.
 */
export function routesFor(tree: RouteConfig, labels: Labels, units: readonly UnitNode[]): RoutedTo[] {
  const above = lineage(labels['unit'] ?? [], units);
  const walk = (route: RouteConfig, place: RoutedTo): RoutedTo[] => {
    if (!fits(route, labels, above)) return [];
    const found: RoutedTo[] = [];
    for (const [index, child] of (route.routes ?? []).entries()) {
      const below = walk(child, childOf(place, child, index));
      found.push(...below);
      if (below.length > 0 && child.continue !== true) break;
    }
    return found.length > 0 ? found : [place];
  };
  return walk(tree, withOwn(defaults, tree)).filter(({ receiver }) => receiver !== '');
}

/** What holds at a place; the root's where the office's file has no such place any more. */
export function routeAt(tree: RouteConfig, path: string): RoutedTo {
  const root = withOwn(defaults, tree);
  let [route, place] = [tree, root];
  for (const step of path === '' ? [] : path.split('.').map(Number)) {
    const child = route.routes?.[step];
    if (child === undefined) return root;
    [route, place] = [child, childOf(place, child, step)];
  }
  return place;
}

const childOf = (parent: RoutedTo, child: RouteConfig, index: number): RoutedTo => withOwn({ ...parent, path: parent.path === '' ? String(index) : `${parent.path}.${String(index)}` }, child);

function withOwn(place: RoutedTo, { receiver, groupBy, groupWait, groupInterval, repeatInterval, mute }: RouteConfig): RoutedTo {
  return {
    path: place.path,
    receiver: receiver ?? place.receiver,
    groupBy: groupBy ?? place.groupBy,
    groupWaitMs: groupWait === undefined ? place.groupWaitMs : durationMs(groupWait),
    groupIntervalMs: groupInterval === undefined ? place.groupIntervalMs : durationMs(groupInterval),
    repeatIntervalMs: repeatInterval === undefined ? place.repeatIntervalMs : durationMs(repeatInterval),
    mute: mute ?? place.mute,
  };
}

const fits = ({ match = [], under }: RouteConfig, labels: Labels, above: ReadonlySet<string>): boolean => matchesAll(match, labels) && (under === undefined || under.some((unit) => above.has(unit)));

/** These units and all above them. */
export function lineage(ids: readonly string[], units: readonly UnitNode[]): ReadonlySet<string> {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const line = new Set<string>();
  for (const id of ids) for (let unit: string | undefined = id; unit !== undefined && !line.has(unit); unit = parents.get(unit)) line.add(unit);
  return line;
}
