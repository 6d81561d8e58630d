import { bankRules } from './accounts.ts';
import { handleRules } from './handles.ts';
import { laterPaperRules, namedPaperRules, paperRules } from './papers.ts';
import { phoneRules } from './phones.ts';
import { plateRules } from './plates.ts';
import type { Finding, Rule } from './rule.ts';
import { shadowOf } from './shadow.ts';

/** What is certain comes first: an address before the handle in it, a named number before one that only looks like it. */
const rules: readonly Rule[] = [...handleRules, ...bankRules, ...namedPaperRules, ...plateRules, ...paperRules, ...phoneRules, ...laterPaperRules];

/**
 * Masks what points to a person or reaches one: handles, profile pages, e-mail, telephone, identity, account and plate numbers. Each
 * becomes a word in brackets; the rest of the text stays as it was, to the byte. Masking twice changes nothing.
 */
export function mask(text: string): string {
  let masked = text;
  // What touched a number until it was masked may show as one only now; each round has less to find.
  for (let round = 0; round < mostRounds; round += 1) {
    const next = maskOnce(masked);
    if (next === masked) break;
    masked = next;
  }
  return masked;
}

const mostRounds = 20;

function maskOnce(text: string): string {
  const shadow = shadowOf(text);
  const found: Finding[] = [];
  let view = shadow.text;
  for (const rule of rules) {
    const findings = [...rule({ text: view, shadow, original: text })];
    view = blank(view, findings);
    found.push(...findings.filter(({ label }) => label !== null));
  }
  if (found.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { start, end, label } of found.sort((a, b) => a.start - b.start)) {
    masked += text.slice(at, shadow.starts[start]) + (label ?? '');
    at = shadow.ends[end - 1] ?? text.length;
  }
  return masked + text.slice(at);
}

/** Takes what was found out of the later rules' sight, without moving anything. Findings of one rule are in order and apart. */
function blank(view: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return view;
  let blanked = '';
  let at = 0;
  for (const { start, end } of findings) {
    blanked += view.slice(at, start) + '\0'.repeat(end - start);
    at = end;
  }
  return blanked + view.slice(at);
}
