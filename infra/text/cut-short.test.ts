import { describe, expect, it } from 'vitest';
import { cutShort } from './cut-short.ts';

describe('a text cut short', () => {
  it.each([
    ['Cầu đi bộ', 9, 'Cầu đi bộ'],
    ['Cầu đi bộ mới', 9, 'Cầu đi b…'],
    ['Cầu đi bộ mới', 8, 'Cầu đi…'],
    // More than one unit: a bridge, a family, a letter written with its marks apart.
    ['Cầu 🌉 mới', 6, 'Cầu…'],
    ['Vui 👩‍👩‍👧 quá là vui', 8, 'Vui…'],
    ['Co\u0302\u0323ng đồng', 3, 'C…'],
    ['Ho\u0302\u0323p mặt', 5, 'Ho\u0302\u0323…'],
  ])('%s to %d units: %s', (text, most, short) => {
    expect(cutShort(text, most)).toBe(short);
    expect(cutShort(text, most).length).toBeLessThanOrEqual(most);
    expect(cutShort(text, most).isWellFormed()).toBe(true);
  });
});
