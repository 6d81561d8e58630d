import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

const { resolve } = createRequire(import.meta.url);

/** Parts of the typeface, each for the letters that it has. */
const subsets = ['vietnamese', 'latin-ext', 'latin'] as const;
const rangesSchema = z.object({ vietnamese: z.string(), 'latin-ext': z.string(), latin: z.string() });
const faces = [['400', 'normal'], ['400', 'italic'], ['700', 'normal'], ['700', 'italic']] as const;

let rules: Promise<string> | undefined;

/**
 * Rules that bring Tinos along within the page: the twin of Liberation Serif 2, letter by letter. What Liberation Serif has on the machine is taken from there; its
 * first version has no ư, ơ and no letters with two marks.
 */
export const letterRules = (): Promise<string> => (rules ??= readRules());

async function readRules(): Promise<string> {
  const rule = async (subset: string, range: string, weight: string, slant: string): Promise<string> => {
    const file = await readFile(resolve(`@fontsource/tinos/files/tinos-${subset}-${weight}-${slant}.woff2`));
    return `@font-face { font-family: Tinos; font-weight: ${weight}; font-style: ${slant}; src: url(data:font/woff2;base64,${file.toString('base64')}) format('woff2'); unicode-range: ${range}; }\n`;
  };
  const ranges = rangesSchema.parse(JSON.parse(await readFile(resolve('@fontsource/tinos/unicode.json'), 'utf8')));
  return (await Promise.all(subsets.flatMap((subset) => faces.map(([weight, slant]) => rule(subset, ranges[subset], weight, slant))))).join('');
}
