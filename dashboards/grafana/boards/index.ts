/** The dashboards, in the order of their folder. */
import { misinformation } from './misinformation.ts';
import { models } from './models.ts';
import { pipeline } from './pipeline.ts';
import { press } from './press.ts';
import { situation } from './situation.ts';
import { stories } from './stories.ts';
import { topics } from './topics.ts';

export const boards = [situation, press, topics, stories, misinformation, pipeline, models] as const;
