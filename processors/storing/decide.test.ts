import { describe, expect, it } from 'vitest';
import { aRejected, aSighting, anAnalysed, type AnalysedOverrides } from '../../tests/support/samples.ts';
import { decideAnalysed, decideRejected } from './decide.ts';
import { noEffects } from './effects.ts';
import { Known } from './known.ts';

const options = { now: new Date('2026-03-01T03:00:00Z'), postDays: 90 };

function decideAll(...messages: AnalysedOverrides[]) {
  const known = new Known();
  const effects = noEffects();
  for (const message of messages) decideAnalysed(anAnalysed(message), known, effects, options);
  return { known, effects, fates: effects.ledger.map((row) => row.disposition) };
}

const first = { sighting: aSighting('s1', 'item-a') };

describe('the fate of an analysed document', () => {
  it('is stored when new, with its first revision and analysis', () => {
    const { effects, fates } = decideAll(first);
    expect(fates).toEqual(['stored']);
    expect(effects.revisions).toMatchObject([{ document: 'item-a', revision: 1, change: 'first' }]);
    expect(effects.analyses).toHaveLength(1);
    expect(effects.documents.get('item-a')).toMatchObject({ revision: 1, state: 'current' });
  });

  it('is unchanged when the same item comes with the same content', () => {
    expect(decideAll(first, { sighting: aSighting('s2', 'item-a') }).fates).toEqual(['stored', 'unchanged']);
  });

  it('is a revision when the content changed, corrected when the text says so', () => {
    const changed = { sighting: aSighting('s2', 'item-a'), document: { contentHash: 'hash-2' } };
    const corrected = { sighting: aSighting('s3', 'item-a'), document: { contentHash: 'hash-3', announcesCorrection: true } };
    const { effects, fates } = decideAll(first, changed, corrected);
    expect(fates).toEqual(['stored', 'stored', 'stored']);
    expect(effects.revisions.map((row) => row.change)).toEqual(['first', 'changed', 'corrected']);
    expect(effects.documents.get('item-a')).toMatchObject({ revision: 3, state: 'corrected' });
  });

  it('is a duplicate through a second source or at a second address of the same document', () => {
    const otherSource = { sighting: aSighting('s2', 'item-a'), source: 'song-bien' };
    const otherAddress = { sighting: aSighting('s3', 'item-b'), document: { id: 'item-a', contentHash: 'hash-other' } };
    expect(decideAll(first, otherSource, otherAddress).fates).toEqual(['stored', 'duplicate', 'duplicate']);
  });

  it('keeps its own address when a page declares the address of another article', () => {
    const { effects, fates } = decideAll(first, { sighting: aSighting('s2', 'item-b'), document: { id: 'item-a', title: 'Một bài khác hẳn', contentHash: 'hash-b' } });
    expect(fates).toEqual(['stored', 'stored']);
    expect([...effects.documents.keys()]).toEqual(['item-a', 'item-b']);
  });

  it('adds nothing when a settled sighting is delivered again', () => {
    const { effects } = decideAll(first, first);
    expect(effects.ledger).toHaveLength(1);
  });

  it('recognises its own revision after a crash before the ledger was written', () => {
    const known = new Known();
    const before = noEffects();
    decideAnalysed(anAnalysed(first), known, before, options);
    decideAnalysed(anAnalysed({ sighting: aSighting('s2', 'item-a'), document: { contentHash: 'hash-2' } }), known, before, options);

    const recovered = new Known();
    for (const row of before.revisions) recovered.addRevision(row.document, { revision: row.revision, contentHash: row.content_hash, sighting: row.sighting, seenAt: Date.parse(row.seen_at) });
    const after = noEffects();
    decideAnalysed(anAnalysed(first), recovered, after, options);
    decideAnalysed(anAnalysed({ sighting: aSighting('s2', 'item-a'), document: { contentHash: 'hash-2' } }), recovered, after, options);
    expect(after.revisions).toEqual([]);
    expect(after.ledger.map((row) => row.disposition)).toEqual(['stored', 'stored']);
    expect(after.documents.get('item-a')).toMatchObject({ revision: 2 });
  });

  it('never lets older content come out on top of newer', () => {
    const newer = { sighting: aSighting('s2', 'item-a'), document: { contentHash: 'hash-2', fetchedAt: '2026-03-01T02:30:00.000Z' } };
    const older = { sighting: aSighting('s3', 'item-a'), document: { contentHash: 'hash-0', fetchedAt: '2026-03-01T02:10:00.000Z' } };
    const { effects, fates } = decideAll(first, newer, older);
    expect(fates).toEqual(['stored', 'stored', 'unchanged']);
    expect(effects.documents.get('item-a')).toMatchObject({ revision: 2 });
  });

  it('completes a revision that a crash left without its document', () => {
    const known = new Known();
    known.addRevision('item-a', { revision: 1, contentHash: 'hash-1', sighting: 'lost', seenAt: 0 });
    const effects = noEffects();
    decideAnalysed(anAnalysed(first), known, effects, options);
    expect(effects.revisions).toEqual([]);
    expect(effects.documents.get('item-a')).toMatchObject({ revision: 1 });
  });

  it('is rejected when the document was erased', () => {
    const known = new Known();
    known.addErased('item-a');
    const effects = noEffects();
    decideAnalysed(anAnalysed(first), known, effects, options);
    expect(effects.ledger).toMatchObject([{ disposition: 'rejected', reason: 'erased' }]);
    expect(effects.documents.size).toBe(0);
  });

  it('expires the text of a post, never that of an article', () => {
    const { effects } = decideAll(first, { sighting: aSighting('s2', 'item-p'), document: { id: 'item-p', kind: 'post', url: null } });
    expect(effects.documents.get('item-a')?.expires_at).toBe(Date.parse('2105-01-01T00:00:00Z') / 1000);
    expect(effects.documents.get('item-p')?.expires_at).toBe(Date.parse('2026-03-01T01:00:00Z') / 1000 + 90 * 86_400);
  });
});

describe('a rejected item', () => {
  it('gets one ledger row with its reason', () => {
    const known = new Known();
    const effects = noEffects();
    decideRejected(aRejected(aSighting('s9'), 'robots-disallowed'), known, effects, options.now);
    decideRejected(aRejected(aSighting('s9'), 'robots-disallowed'), known, effects, options.now);
    expect(effects.ledger).toMatchObject([{ disposition: 'rejected', reason: 'robots-disallowed' }]);
  });
});
