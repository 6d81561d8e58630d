import { expect, it } from 'vitest';
import type { ReportPorts } from '../ports.ts';
import { Sheet } from './sheet.ts';

const scope = { from: 0, to: 1, beforeFrom: 0, beforeTo: 0, unit: '', topic: '', story: '' };
const read = (language: 'vi' | 'en', names: readonly string[]): string => {
  const sheet = new Sheet(scope, language, {} as ReportPorts);
  return sheet.list(names.map(sheet.text)).pieces.map(({ text }) => text).join('');
};

it.each([
  [['Sở A'], 'Sở A', 'Sở A'],
  [['Sở A', 'Sở B', 'Sở C'], 'Sở A, Sở B và Sở C', 'Sở A, Sở B and Sở C'],
  // A name that has commas of its own stays one.
  [['Sở Nội vụ', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'], 'Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; Sở Y tế', 'Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; Sở Y tế'],
  [['Sở Văn hóa, Thể thao và Du lịch'], 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
])('a list of %j', (names, vi, en) => {
  expect([read('vi', names), read('en', names)]).toEqual([vi, en]);
});
