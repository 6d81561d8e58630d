import { readClaimReview, isOfType } from '../fact-checks/claim-review.ts';
import { readFactCheck } from '../fact-checks/read-fact-check.ts';
import { found } from '../problem.ts';
import { readRecord } from '../records/read-record.ts';
import type { ReadEntry } from './collect.ts';
import { isObject, own } from './json.ts';
import { factCheckFields, recordFields } from './names.ts';

/** Makes a fact of one JSON value: a fact-check or record by its fields, one within `{"kind": …}`, or a ClaimReview. */
export function readEntry(value: unknown, zone: string): ReadEntry {
  if (!isObject(value)) return notAFact(value);
  if (isOfType(value, /^ClaimReview$/i)) return readClaimReview(value, {}, zone);
  const wrapped = own(value, 'factCheck') ?? own(value, 'record');
  const entry = isObject(wrapped) ? wrapped : value;
  const pairs = Object.keys(entry).map((key) => [key, own(entry, key)] as const);
  const factCheck = factCheckFields(pairs);
  if (factCheck.claim !== undefined || factCheck.verdict !== undefined) return readFactCheck(factCheck, zone);
  const record = recordFields(pairs);
  return record.subject === undefined && record.value === undefined ? notAFact(value) : readRecord(record, zone);
}

const notAFact = (value: unknown): ReadEntry => ({ faults: [{ code: 'not-a-fact', values: { found: found(value) } }] });
