import { workerData } from 'node:worker_threads';
import { learnVectors, type SkipGramTask } from './skip-gram.ts';

learnVectors(workerData as SkipGramTask);
