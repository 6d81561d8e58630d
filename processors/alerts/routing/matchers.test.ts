import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesAll, parseMatcher } from './index.ts';

const labels = { severity: ['critical'], unit: ['xa-khe-dau', 'so-y-te'], outlet: ['Báo Tân Hải'], topic: [] };

describe('a matcher', () => {
  it.each([
    ['severity=critical', true], ['severity=warning', false], ['severity!=warning', true], ['severity="critical"', true],
    ['unit=so-y-te', true], ['unit=xa-khe-dau', true], ['unit!=so-y-te', false], ['unit!=so-noi-vu', true],
    ['unit=~xa-.*', true], ['unit=~xa', false], ['unit=~.*-te', true], ['unit!~xa-.*', false], ['unit!~phuong-.*', true], ['unit=~phuong-.*|so-.*', true],
    ['topic=', true], ['topic!=', false], ['topic=~.+', false], ['topic!~.+', true], ['case=', true], ['case=~.*', true], ['unit=', false],
    ['outlet=Báo Tân Hải', true], ['outlet="Báo Tân Hải"', true], ['outlet=~(?i)báo tân .*', true], ['rule==x', false], ['constructor=', true],
  ])('%s: %s', (text, holds) => {
    expect(matchesAll([text], labels)).toBe(holds);
  });

  it('knows a name however its marks are written', () => {
    expect(matchesAll(['outlet=Báo Tân Hải'.normalize('NFD')], labels)).toBe(true);
    expect(matchesAll(['outlet=Báo Tân Hải'], { outlet: ['Báo Tân Hải'.normalize('NFD')] })).toBe(true);
  });

  it('holds with all others, and none at all hold', () => {
    expect(matchesAll(['severity=critical', 'unit=so-y-te'], labels)).toBe(true);
    expect(matchesAll(['severity=critical', 'unit=so-noi-vu'], labels)).toBe(false);
    expect(matchesAll([], {})).toBe(true);
  });

  it('is read into its parts', () => {
    expect(parseMatcher(' unit =~ "xa-\\"a\\"" ')).toMatchObject({ label: 'unit', operator: '=~', value: 'xa-"a"' });
  });

  it.each(['', 'unit', '=x', 'Unit=x', 'un it=x', 'unit=~(', 'unit=~[a', 'unit=~(?=x)', 'unit=~(a)\\1', `unit=~${'a'.repeat(501)}`, 'unit=~((a{1000}){1000}){1000}'])('"%s" is refused with how to write it', (text) => {
    expect(() => parseMatcher(text)).toThrow(expect.objectContaining({ code: 'matcher-invalid', hint: expect.any(String) as string }));
  });

  it.each(['(a+)+$', '(a|a)*b', '(.*a){20}', '([a-z]+)*!'])('%s takes no longer for a long text', (pattern) => {
    const started = performance.now();
    expect(matchesAll([`outlet=~${pattern}`], { outlet: ['a'.repeat(5000) + '?'] })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('fits what an anchored expression of the platform fits', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', 'a*', 'b+', 'a?', '(a|bb)', '\\.', '^', '$', '|');
    fc.assert(
      fc.property(fc.array(atom, { maxLength: 8 }).map((atoms) => atoms.join('')), fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'abba', 'a.b', 'bb\n'), { maxLength: 4 }), fc.boolean(), (pattern, values, negative) => {
        const plain = new RegExp(`^(?:${pattern})$`, 's');
        const some = (values.length === 0 ? [''] : values).some((value) => plain.test(value));
        expect(matchesAll([`unit${negative ? '!~' : '=~'}${pattern}`], { unit: values })).toBe(some !== negative);
      }),
      { numRuns: 500 },
    );
  });
});
