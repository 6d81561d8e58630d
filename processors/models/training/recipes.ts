import type { Recipe } from './train-model.ts';

/** What did best on parts of the training texts that were held out; the figures stand in docs/models.md. */
export const networkRecipes: Record<'topic' | 'tone' | 'stance' | 'claim', Recipe> = {
  topic: { buckets: 65_536, filters: 0, epochs: 20, rate: 0.1, embeddingRate: 0.03, featureDropout: 0.2, wordDropout: 0.1, otherForm: 0.3, rareCaution: 0, caution: 0 },
  tone: { buckets: 65_536, filters: 0, epochs: 30, rate: 0.1, embeddingRate: 0.02, featureDropout: 0.5, wordDropout: 0.2, otherForm: 0.3, rareCaution: 0.1, caution: 0 },
  stance: { buckets: 65_536, filters: 0, epochs: 50, rate: 0.2, embeddingRate: 0.02, featureDropout: 0.5, wordDropout: 0.2, otherForm: 0.3, rareCaution: 0.1, caution: 0 },
  claim: { buckets: 32_768, filters: 0, epochs: 15, rate: 0.05, embeddingRate: 0.01, featureDropout: 0.3, wordDropout: 0.1, otherForm: 0.3, rareCaution: 0.1, caution: 0 },
};
