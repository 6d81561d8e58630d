import { Parser } from 'htmlparser2';
import { RejectedError } from '../../contracts/index.ts';
import { limits } from '../limits.ts';

/** The parser's time grows with the square of the depth: what nests like a bomb is left. */
export const tooDeep = (): RejectedError => new RejectedError('The elements nest too deeply.', { code: 'nested-too-deeply' });

/**
 * The JSON-LD of a page, one text for each script element.
 * @throws {RejectedError} `nested-too-deeply`
 */
export function scriptsOf(html: string): readonly string[] {
  const scripts: string[] = [];
  let depth = 0;
  let script: string | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > limits.elements) throw tooDeep();
      if (name === 'script' && /^\s*application\/ld\+json/i.test(attributes['type'] ?? '')) script = '';
    },
    ontext: (text) => {
      if (script !== null) script += text;
    },
    onclosetag: (name) => {
      depth -= 1;
      if (name !== 'script' || script === null) return;
      scripts.push(script);
      script = null;
    },
  });
  parser.write(html);
  parser.end();
  return scripts;
}
