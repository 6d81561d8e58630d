/** Local models: opened from folders, asked in batches, explained by sentences. */
export { builtInFolder, modelParts, modelTasks, openModels, type ModelFolders, type Models, type ModelTask, type OpenedModels } from './open-models.ts';
export { openClassifier, type Classifier, type Judgement } from './runtime/classifier.ts';
export { candidateFolder, modelsInUse, promoteCandidate, undoPromotion } from './store/shelf.ts';
export { openEmbedder, type Embedder } from './runtime/embedder.ts';
export { openRephraser, type OpenedRephraser } from './runtime/rephraser.ts';
export { openReader } from './folder/base.ts';
export { likeliest, type Probabilities } from './runtime/probabilities.ts';
export { passagesFor, readSentences, type ReadSentence } from './explain.ts';
export { sentenceInput, stanceInput, wholeInput, type ModelInput, type NamedSpan, type TextParts } from './network/inputs.ts';
