/*
 * How series stay apart without colour: bars by what fills them, lines by dashes and by the form of their points.
 */
const ink = '#1f2f46';
const paper = '#ffffff';

export interface Fill {
  readonly color: string;
  /** A pattern over it, as the drawing library takes it. */
  readonly decal?: object;
}

export const fills: readonly Fill[] = [
  { color: ink },
  { color: paper, decal: { symbol: 'rect', color: ink, dashArrayX: [1, 0], dashArrayY: [1.6, 4], rotation: -Math.PI / 4 } },
  { color: '#b9c0ca' },
  { color: paper, decal: { symbol: 'circle', color: ink, dashArrayX: [[4, 4], [0, 4, 4, 0]], dashArrayY: [4, 0], symbolSize: 0.6 } },
  { color: '#707b8c', decal: { symbol: 'rect', color: paper, dashArrayX: [1, 0], dashArrayY: [1.2, 4], rotation: Math.PI / 4 } },
  { color: paper, decal: { symbol: 'rect', color: ink, dashArrayX: [1, 0], dashArrayY: [1.2, 3], rotation: 0 } },
];

export interface Stroke {
  readonly dash: 'solid' | readonly number[];
  readonly symbol: string;
  readonly filled: boolean;
}

export const strokes: readonly Stroke[] = [
  { dash: 'solid', symbol: 'circle', filled: true },
  { dash: [7, 4], symbol: 'rect', filled: false },
  { dash: [2, 3], symbol: 'triangle', filled: true },
  { dash: [9, 3, 2, 3], symbol: 'diamond', filled: false },
  { dash: [4, 2], symbol: 'circle', filled: false },
  { dash: [1, 4], symbol: 'rect', filled: true },
];

export const colours = { ink, paper, letters: '#000000', line: '#9aa3af' } as const;
export const family = "'Liberation Serif', 'Times New Roman', Tinos, serif";
