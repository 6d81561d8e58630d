import { documentIdOf, hashOf, type Analysed, type Collected } from '../infra/contracts/index.ts';
import type { UnitConfig } from '../infra/config/index.ts';
import { createExtractorPool, extractStage } from './extract/index.ts';
import type { Draft } from './contract/stage.ts';

// TEMPORARY until processors/chain.ts stands.
export async function openChain(options: { units: readonly UnitConfig[]; topicsFile: string | null; zone: string; now: () => Date }) {
  const extractor = createExtractorPool();
  const extract = extractStage({ extractor, zone: options.zone, now: options.now });
  return {
    analyse: async (c: Collected): Promise<Analysed> => {
      const draft: Draft = { ...c, title: '', lead: '', text: c.text ?? '', image: null, section: null, syndicatedFrom: null, publishedAt: null, modifiedAt: null, announcesCorrection: false, language: 'und', units: [], topics: [], models: [] };
      const d = await extract.apply(draft);
      return {
        sighting: d.sighting, source: d.source,
        document: { id: d.kind === 'article' ? documentIdOf(d.url ?? '') : d.sighting.item, kind: d.kind, url: d.url, sealedUrl: d.sealedUrl, title: d.title, lead: d.lead, text: d.text, image: d.image, section: d.section, syndicatedFrom: d.syndicatedFrom, publishedAt: d.publishedAt, modifiedAt: d.modifiedAt, fetchedAt: d.fetchedAt, language: d.language, contentHash: hashOf(d.title, d.text), announcesCorrection: d.announcesCorrection, counts: d.counts },
        analysis: { model: 'none@0', units: [], topics: [] },
      };
    },
    close: () => extractor.close(),
  };
}
