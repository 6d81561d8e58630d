import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptSecret } from './kept-secret.ts';

describe('a kept secret', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-secret-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('is made once, for this user alone, and kept', () => {
    const file = join(dir, 'a', 'secret');
    const secret = keptSecret(file);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(keptSecret(file)).toBe(secret);
    expect(readFileSync(file, 'utf8')).toBe(`${secret}\n`);
    expect([statSync(file).mode & 0o777, statSync(join(dir, 'a')).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readdirSync(join(dir, 'a'))).toEqual(['secret']);
    expect(keptSecret(join(dir, 'b'))).not.toBe(secret);
  });

  it('is refused where the file holds something else, or cannot be', () => {
    const file = join(dir, 'short');
    writeFileSync(file, 'abc');
    expect(() => keptSecret(file)).toThrow(expect.objectContaining({ policy: 'fatal', code: 'secret-unusable' }));
    expect(() => keptSecret(join(file, 'below'))).toThrow(expect.objectContaining({ code: 'secret-unusable' }));
  });
});
