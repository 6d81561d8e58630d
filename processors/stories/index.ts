/** Stories: documents about one event, originals and reprints told apart. */
export { offerContents, type Content, type OfferOptions } from './online/offer.ts';
export { offerUnplaced } from './online/offer-unplaced.ts';
export { forwardArrangements } from './online/forward.ts';
export { consumeOffered, type StoriesOptions } from './online/consume.ts';
export { storedPlaces } from './online/stored-places.ts';
export { openJudge } from './likeness/open-judge.ts';
export { openRarity } from './sketch/rarity.ts';
export { foldTexts, type FoldedText, type TextToFold } from './fold-texts.ts';
