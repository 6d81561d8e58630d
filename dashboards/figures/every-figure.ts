import type { Figure } from './figure.ts';
import {
  byContentGroup, byKind, byOutlet, byReach, byTopic, headlineNumbers, prominenceByUnit, seriesHours, shareOfVoice, spikes, stanceOverTime, toneOverTime, topStories, volumeOverTime,
} from './index.ts';

/** All of them, for what treats them alike. */
export const everyFigure: readonly Figure<Readonly<Record<string, unknown>>>[] = [
  headlineNumbers, volumeOverTime, toneOverTime, stanceOverTime, shareOfVoice, prominenceByUnit, byTopic, byOutlet, byReach, byContentGroup, byKind, topStories, spikes, seriesHours,
];
