import { describe, expect, it } from 'vitest';
import { binaryTypeOf } from './binary-type.ts';

describe('what a body is, whatever its server calls it', () => {
  it.for([
    ['%PDF-1.7\n…', 'application/pdf'],
    ['PK\u0003\u0004', 'application/zip'],
    ['\u0000\u0000\u0000\u0020ftypisom', 'video/mp4'],
    ['GIF89a', 'image/gif'],
    ['<!doctype html>', null],
    ['PDF là gì?', null],
    ['', null],
  ] as const)('%s', ([body, type]) => {
    expect(binaryTypeOf(Buffer.from(body))).toBe(type);
  });
});
