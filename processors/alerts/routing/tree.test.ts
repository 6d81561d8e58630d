import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Labels } from '../../../infra/alerts/index.ts';
import type { RouteConfig } from '../../../infra/config/index.ts';
import { lineage, routeAt, routesFor, type RoutedTo, type UnitNode } from './index.ts';

const units: readonly UnitNode[] = [{ id: 'tinh' }, { id: 'so', parent: 'tinh' }, { id: 'phong', parent: 'so' }, { id: 'xa', parent: 'tinh' }, { id: 'vong', parent: 'tron' }, { id: 'tron', parent: 'vong' }];
const to = (tree: RouteConfig, labels: Labels): string[] => routesFor(tree, labels, units).map(({ receiver }) => receiver);

describe('the tree of routes', () => {
  it('brings a commune’s alert to its own desk, the department’s and the province’s where the policy says so', () => {
    const policy: RouteConfig = {
      receiver: 'van-phong',
      routes: [
        { receiver: 'ban-cap-xa', under: ['xa'], continue: true },
        { receiver: 'ban-so', under: ['so', 'xa'], continue: true },
        { receiver: 'ban-tinh', under: ['tinh'], match: ['severity=critical'] },
      ],
    };
    expect(to(policy, { unit: ['xa'], severity: ['critical'] })).toEqual(['ban-cap-xa', 'ban-so', 'ban-tinh']);
    expect(to(policy, { unit: ['xa'], severity: ['warning'] })).toEqual(['ban-cap-xa', 'ban-so']);
    expect(to(policy, { unit: ['phong'], severity: ['warning'] })).toEqual(['ban-so']);
    expect(to(policy, { unit: ['phong', 'xa'], severity: ['info'] })).toEqual(['ban-cap-xa', 'ban-so']);
    expect(to(policy, { severity: ['critical'] })).toEqual(['van-phong']);
    expect(to(policy, { unit: ['la'], severity: ['critical'] })).toEqual(['van-phong']);
  });

  it('takes the deepest that fits, the first of its kind', () => {
    const tree: RouteConfig = { receiver: 'a', routes: [{ match: ['kind=spike'], receiver: 'b', routes: [{ match: ['severity=critical'], receiver: 'c' }] }, { match: ['kind=spike'], receiver: 'd' }] };
    expect(to(tree, { kind: ['spike'], severity: ['critical'] })).toEqual(['c']);
    expect(to(tree, { kind: ['spike'], severity: ['info'] })).toEqual(['b']);
    expect(to(tree, { kind: ['swing'] })).toEqual(['a']);
  });

  it('hands down what holds, with the defaults', () => {
    const tree: RouteConfig = { receiver: 'a', repeatInterval: '2h', mute: ['trua'], routes: [{ match: ['kind=spike'], groupBy: [], routes: [{ match: ['severity=critical'], groupWait: '0s', mute: [] }] }] };
    expect(routesFor(tree, { kind: ['spike'] }, units)).toEqual([{ path: '0', receiver: 'a', groupBy: [], groupWaitMs: 1000, groupIntervalMs: 300_000, repeatIntervalMs: 7_200_000, mute: ['trua'] }]);
    expect(routesFor(tree, { kind: ['spike'], severity: ['critical'] }, units)).toMatchObject([{ path: '0.0', groupBy: [], groupWaitMs: 0, mute: [] }]);
    expect(routesFor({ receiver: 'a' }, {}, units)).toEqual([{ path: '', receiver: 'a', groupBy: ['rule', 'story'], groupWaitMs: 1000, groupIntervalMs: 300_000, repeatIntervalMs: 14_400_000, mute: [] }]);
  });

  it('routes nothing where the root does not fit, or nobody is named', () => {
    expect(to({ receiver: 'a', match: ['kind=spike'] }, { kind: ['swing'] })).toEqual([]);
    expect(to({ routes: [{ match: ['kind=spike'], receiver: 'b' }] }, { kind: ['swing'] })).toEqual([]);
  });

  it('finds units above others, also where they form a circle', () => {
    expect([...lineage(['phong', 'xa'], units)]).toEqual(['phong', 'so', 'tinh', 'xa']);
    expect([...lineage(['vong'], units)]).toEqual(['vong', 'tron']);
  });
});

/*
 * A plain model of Alertmanager's dispatch/route.go: the tree is copied with each node's options first, then asked as `Route.Match` does.
 */
interface Node { readonly options: RoutedTo; readonly own: RouteConfig; readonly children: readonly Node[] }
const ms = (text: string): number => Number(text.slice(0, -1)) * { s: 1000, m: 60_000, h: 3_600_000 }[text.slice(-1) as 's' | 'm' | 'h'];
function build(own: RouteConfig, parent: RoutedTo, path: string): Node {
  const options = { ...parent, path };
  if (own.receiver !== undefined) options.receiver = own.receiver;
  if (own.groupBy !== undefined) options.groupBy = own.groupBy;
  if (own.groupWait !== undefined) options.groupWaitMs = ms(own.groupWait);
  if (own.repeatInterval !== undefined) options.repeatIntervalMs = ms(own.repeatInterval);
  if (own.mute !== undefined) options.mute = own.mute;
  return { own, options, children: (own.routes ?? []).map((child, index) => build(child, options, [path, index].filter((step) => step !== '').join('.'))) };
}
const isBelow = (unit: string, top: string): boolean => unit === top || units.some(({ id, parent }) => id === unit && parent !== undefined && isBelow(parent, top));
function match({ own, options, children }: Node, labels: Labels): RoutedTo[] {
  const holds = (own.match ?? []).every((text) => labels[text.split('=')[0] ?? '']?.includes(text.split('=')[1] ?? '') ?? false);
  if (!holds || !(own.under?.some((top) => (labels['unit'] ?? []).some((unit) => isBelow(unit, top))) ?? true)) return [];
  const all: RoutedTo[] = [];
  for (const child of children) {
    const matches = match(child, labels);
    all.push(...matches);
    if (matches.length > 0 && child.own.continue !== true) break;
  }
  return all.length === 0 ? [options] : all;
}

const some = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });
const known = ['tinh', 'so', 'phong', 'xa'];
const fields = {
  receiver: some(fc.constantFrom('a', 'b', 'c')), match: some(fc.subarray(['kind=spike', 'severity=critical', 'topic=labour'], { maxLength: 2 })), under: some(fc.subarray(known, { minLength: 1 })),
  continue: some(fc.boolean()), groupBy: some(fc.subarray(['rule', 'story', 'unit'])), groupWait: some(fc.constantFrom('0s', '30s')), repeatInterval: some(fc.constantFrom('1h', '12h')), mute: some(fc.subarray(['trua', 'dem'])),
};
const { route } = fc.letrec<{ route: RouteConfig }>((tie) => ({ route: fc.record({ ...fields, routes: fc.option(fc.array(tie('route'), { maxLength: 4 }), { nil: undefined, maxDepth: 4, depthSize: 'large' }) }) }));
const labelSets = fc.record({ kind: fc.constantFrom(['spike'], ['swing']), severity: fc.constantFrom(['critical'], ['info']), unit: fc.subarray(known), topic: fc.subarray(['labour', 'children']) });

it('goes where Alertmanager would go', () => {
  fc.assert(
    fc.property(route, labelSets, (tree, labels) => {
      const routed = routesFor({ ...tree, receiver: 'root' }, labels, units);
      expect(routed).toEqual(match(build({ ...tree, receiver: 'root' }, { path: '', receiver: '', groupBy: ['rule', 'story'], groupWaitMs: 1000, groupIntervalMs: 300_000, repeatIntervalMs: 14_400_000, mute: [] }, ''), labels));
      for (const place of routed) expect(routeAt({ ...tree, receiver: 'root' }, place.path)).toEqual(place);
    }),
    { numRuns: 1000 },
  );
});

it('knows a place of the tree; one that is gone is the root', () => {
  const tree: RouteConfig = { receiver: 'a', routes: [{ receiver: 'b', repeatInterval: '1h', routes: [{ match: ['kind=spike'] }] }] };
  expect(routeAt(tree, '0.0')).toMatchObject({ path: '0.0', receiver: 'b', repeatIntervalMs: 3_600_000 });
  expect([routeAt(tree, ''), routeAt(tree, '0.7'), routeAt(tree, '9'), routeAt({}, '0')].map(({ path, receiver }) => [path, receiver])).toEqual([['', 'a'], ['', 'a'], ['', 'a'], ['', '']]);
});
