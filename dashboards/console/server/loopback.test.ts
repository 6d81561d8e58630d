import { describe, expect, it } from 'vitest';
import { FatalError } from '../../../infra/contracts/index.ts';
import { isLoopbackName, isOwnHost, requireLoopback } from './loopback.ts';

describe('loopback', () => {
  it.each(['127.0.0.1', '127.3.2.1', '::1', '[::1]', 'localhost', 'LOCALHOST', '::ffff:127.0.0.1'])('is %s', (host) => {
    expect(isLoopbackName(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', '10.0.0.1', 'example.com', 'localhost.example.com', '127.0.0.1.example.com', '', '2130706433', '0x7f.1'])('is not "%s"', (host) => {
    expect(isLoopbackName(host)).toBe(false);
    expect(() => requireLoopback(host, null)).toThrow(FatalError);
  });

  it('explains why another address is refused', () => {
    expect(() => requireLoopback('0.0.0.0', null)).toThrow('passwords would travel in the clear');
    expect(() => requireLoopback('0.0.0.0', 'https://diem-bao.example.vn')).not.toThrow();
  });

  it.each([
    ['127.0.0.1:4789', true], ['localhost:4789', true], ['[::1]:4789', true], ['localhost', false], ['localhost:4790', false], ['rebound.example:4789', false],
    ['127.0.0.1:4789@rebound.example', false], [undefined, false], ['', false],
  ])('answers to the Host "%s": %s', (header, expected) => {
    expect(isOwnHost(header, 4789)).toBe(expected);
  });
});
