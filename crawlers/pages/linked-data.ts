/*
 * JSON-LD without persons: authors, editors and readers' comments are taken out, organisations stay.
 */

const personKeys = new Set(['author', 'creator', 'editor', 'contributor', 'accountableperson', 'copyrightholder', 'reviewedby', 'translator', 'sponsor', 'funder', 'character', 'actor', 'director']);
const droppedKeys = new Set(['comment', 'review', 'email', 'telephone', 'givenname', 'familyname', 'additionalname']);
const longest = 500_000;
const deepest = 40;

/** The block anew, or null when it is too long or no JSON: what cannot be read cannot be cleaned. */
export function cleanLinkedData(source: string): string | null {
  if (source.length > longest) return null;
  const parsed = parse(source);
  if (parsed === undefined) return null;
  const cleaned = clean(parsed, 0);
  return cleaned === undefined ? null : JSON.stringify(cleaned).replaceAll('<', '\\u003c');
}

function parse(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|(?:\/\*\s*)?(?:\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\*\s*)?(?:\/\/\s*)?\]\]>(?:\s*\*\/)?)\s*$/g, '').trim();
   
  for (const text of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ').replace(/;\s*$/, '').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The mended form is tried next.
    }
  }
  return undefined;
}

function clean(value: unknown, depth: number): unknown {
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  if (hasType(value, /^person$/i)) return undefined;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const name = key.replace(/^.*[:/]/, '').toLowerCase();
    if (droppedKeys.has(name)) return [];
    const kept = clean(personKeys.has(name) ? organisations(inner) : inner, depth + 1);
    return kept === undefined ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}

/** Of who made something, only those that call themselves organisations. */
function organisations(value: unknown): unknown {
  const kept = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'object' && each !== null && hasType(each, /organi[sz]ation$/i));
  return kept.length === 0 ? undefined : kept;
}

function hasType(value: object, pattern: RegExp): boolean {
  const type: unknown = '@type' in value ? value['@type'] : 'type' in value ? value.type : undefined;
  return (Array.isArray(type) ? type : [type]).some((each) => typeof each === 'string' && pattern.test(each.replace(/^.*[:/]/, '')));
}
