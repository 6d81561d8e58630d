/** Fact-checks and published records, read from files and written to them. What is read is a preview: what would come in, and what is wrong. */
export { readFacts, type ReadAnyOptions } from './read-facts.ts';
export { factFormats, type FactFormat, type FactPreview, type FactProblem, type FoundFact, type Place, type ReadFactsOptions } from './preview.ts';
export { worded } from './problem.ts';
export { limits as factLimits } from './limits.ts';

export { readFactLines } from './reading/read-lines.ts';
export { readClaimReviews } from './reading/read-claim-reviews.ts';
export { readRecordCsv } from './records/read-csv.ts';
export { readRecordXlsx } from './records/read-xlsx.ts';

export { factLines } from './write-lines.ts';
export { claimReviewFeed, claimReviewOf, jsonLdText, type FeedOptions, type WriteClaimReviewOptions } from './fact-checks/write-claim-review.ts';
export { recordCsv, type WriteCsvOptions, type WriteTableOptions } from './records/write-csv.ts';
export { recordXlsx } from './records/write-xlsx.ts';

export { verdictOfScale, verdictOfWords } from './fact-checks/ratings.ts';
export { factWords, languages, type FieldName, type Language, type ProblemCode, type Words } from './words/index.ts';
export { groundWords, worded as groundInWords } from './words/grounds.ts';
