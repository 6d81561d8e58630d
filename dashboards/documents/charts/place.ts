import { widthOf } from '../frame/measure.ts';
import type { Chart } from './chart.ts';
import { figureSize, fromEdge, gridOf, pointAt, type Grid } from './grid.ts';
import { chartWidth } from './size.ts';

/** Where a figure stands beside its point: `up` pixels above the point's middle (below with less than nought), on which side. */
export interface Spot {
  readonly side: 'middle' | 'left' | 'right';
  readonly up: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

const high = 10;
/** From a point's middle to the middle of its figure. */
const near = 11;
/** Figures in one column stand this far apart at least. */
const apart = 12;

/**
 * Places for the figures of lines, by series and place: none lies upon another, and few upon a point or a line. A figure for which there is no room is left out
 * (null); so is one that stands there already, of another line through the same point.
 */
export function placeFigures(chart: Chart, top: number, written: (series: number, place: number) => boolean): (Spot | null)[][] {
  const grid = gridOf(chart, top);
  const segments = segmentsOf(chart, grid);
  const spots = chart.series.map(({ values }): (Spot | null)[] => values.map(() => null));
  const taken: Box[] = [];
  const last = chart.labels.length - 1;
  const order = chart.labels.map((_, place) => place).toSorted((one, two) => rank(one, last) - rank(two, last));
  for (const place of order) {
    const here = pointsAt(chart, grid, place).filter(({ series }) => written(series, place));
    const single = here.filter((point, at) => !here.slice(0, at).some((other) => other.text === point.text && Math.abs(other.y - point.y) < 3));
    if (fromEdge(chart) && (place === 0 || place === last)) {
      const side = place === 0 ? 'left' : 'right';
      for (const [at, middle] of spread(single.map(({ y }) => y), grid).entries()) {
        const point = single[at];
        if (point === undefined) continue;
        spots[point.series]![place] = { side, up: point.y - middle };
        taken.push(boxOf(point, side, point.y - middle));
      }
    } else for (const [series, spot] of choose(single, segments, grid, taken)) spots[series]![place] = spot;
  }
  return spots;
}

/** Ends first: they have only one side. */
const rank = (place: number, last: number): number => (place === 0 || place === last ? -1 : place);

interface Point {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const pointsAt = (chart: Chart, grid: Grid, place: number): Point[] =>
  chart.series.flatMap(({ values, texts }, series) => (typeof values[place] === 'number' ? [{ series, ...pointAt(grid, chart, place, values[place]), text: texts[place] ?? '' }] : [])).toSorted((one, two) => one.y - two.y || one.series - two.series);

function boxOf({ x, y, text }: Point, side: Spot['side'], up: number): Box {
  const wide = widthOf(text) * figureSize;
  const left = side === 'middle' ? x - wide / 2 : side === 'left' ? x - 7 - wide : x + 7;
  return { left, right: left + wide, top: y - up - high / 2, foot: y - up + high / 2 };
}

/** Heights as near to the wished ones (from the top down) as `apart` allows, within the drawing. */
function spread(wished: readonly number[], { top, height }: Grid): number[] {
  const floor = top + height - 2;
  const spots = [...wished];
  for (let at = 1; at < spots.length; at += 1) spots[at] = Math.max(spots[at]!, spots[at - 1]! + apart);
  for (let at = spots.length - 1; at >= 0; at -= 1) spots[at] = Math.min(spots[at]!, at === spots.length - 1 ? floor : spots[at + 1]! - apart);
  return spots;
}

const candidates: readonly Spot[] = [near, -near, near + apart, -near - apart].map((up): Spot => ({ side: 'middle', up })).concat([{ side: 'right', up: 0 }, { side: 'left', up: 0 }]);

/** What costs least for all figures of a place together: above, below, one line further, beside, or left out. */
function choose(points: readonly Point[], segments: readonly Segment[], grid: Grid, taken: Box[]): [number, Spot][] {
  let best: { cost: number; spots: [Point, Spot | null][] } = { cost: Infinity, spots: [] };
  const walk = (at: number, spots: [Point, Spot | null][], boxes: Box[], cost: number): void => {
    if (cost >= best.cost) return;
    const point = points[at];
    if (point === undefined) {
      best = { cost, spots };
      return;
    }
    for (const spot of candidates) {
      const box = boxOf(point, spot.side, spot.up);
      if (box.foot > grid.top + grid.height - 1 || box.left < 0 || box.right > chartWidth || [...taken, ...boxes].some((other) => overlap(box, other, 1))) continue;
      walk(at + 1, [...spots, [point, spot]], [...boxes, box], cost + costOf(spot, box, point, points, segments));
    }
    walk(at + 1, [...spots, [point, null]], boxes, cost + 60);
  };
  walk(0, [], [], 0);
  return best.spots.flatMap(([point, spot]): [number, Spot][] => {
    if (spot === null) return [];
    taken.push(boxOf(point, spot.side, spot.up));
    return [[point.series, spot]];
  });
}

/** What a reader may mistake or cannot see: another point between, another point or a line under the figure. */
function costOf({ side, up }: Spot, box: Box, { series, y }: Point, points: readonly Point[], segments: readonly Segment[]): number {
  const between = points.filter((other) => other.series !== series && (other.y - y) * up < 0 && Math.abs(other.y - y) < Math.abs(up)).length;
  const upon = points.filter((other) => overlap(box, { left: other.x - 4, right: other.x + 4, top: other.y - 4, foot: other.y + 4 }, 0)).length;
  const through = segments.filter((segment) => crosses(segment, box)).length;
  return (side === 'middle' ? (Math.abs(up) > near ? 5 : 0) : 3) + (up < 0 ? 1 : 0) + between * 9 + upon * 12 + through * 4;
}

const overlap = (one: Box, two: Box, gap: number): boolean => one.left < two.right + gap && two.left < one.right + gap && one.top < two.foot + gap && two.top < one.foot + gap;

type Segment = readonly [Pick<Point, 'x' | 'y'>, Pick<Point, 'x' | 'y'>];

function segmentsOf(chart: Chart, grid: Grid): Segment[] {
  return chart.series.flatMap(({ values }) => {
    const points = values.map((value, place) => (value === null ? null : pointAt(grid, chart, place, value)));
    return points.flatMap((point, at): Segment[] => {
      const next = points[at + 1];
      return point === null || next === null || next === undefined ? [] : [[point, next]];
    });
  });
}

/** Whether a line goes through a box: at the box's left, middle or right it is as high as the box. */
function crosses([from, to]: Segment, box: Box): boolean {
  if (to.x < box.left || from.x > box.right || from.x === to.x) return false;
  return [0, 0.25, 0.5, 0.75, 1].some((part) => {
    const x = box.left + (box.right - box.left) * part;
    if (x < from.x || x > to.x) return false;
    const y = from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
    return y > box.top && y < box.foot;
  });
}
