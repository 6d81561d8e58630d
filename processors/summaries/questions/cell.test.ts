import { expect, it } from 'vitest';
import { valueOf } from './cell.ts';

const rows = [{ id: 'a', now: 40, before: 20, part: 10, partBefore: 2, name: 'x' }, { id: 'b/c:d', now: 3, before: 0, part: 0, partBefore: 0, name: 'y' }];

it.each<[string, number | null]>([
  ['now:a', 40], ['now', 40], ['now:b/c:d', 3], ['diff(now,before):a', 20], ['growth(now,before):a', 1], ['growth(now,before):b/c:d', null], ['share(part,now):a', 0.25], ['points(part,now,partBefore,before):a', 15], ['sum(now,before,part)', 70],
  ['now:none', 0], ['share(part,now):none', null], ['name:a', null], ['other:a', null], ['', null], ['what(now)', null], ['now)', null],
])('%s', (cell, value) => expect(valueOf(rows, cell)).toBe(value));
