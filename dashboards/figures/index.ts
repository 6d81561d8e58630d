/** The figures of trends: each question once, with the console's face and Grafana's. */
export { consoleFace, grafanaFace, grafanaFaceIn, type Chosen, type Face } from './face.ts';
export { defineFigure, type Figure } from './figure.ts';
export { runFigure } from './run-figure.ts';
export { headlineNumbers, type HeadlineNumbers } from './headline-numbers.ts';
export { volumeOverTime, type VolumeRow } from './volume-over-time.ts';
export { toneOverTime, type ToneRow } from './tone-over-time.ts';
export { stanceOverTime, type StanceRow } from './stance-over-time.ts';
export { shareOfVoice, type ShareOfVoiceRow } from './share-of-voice.ts';
export { prominenceByUnit, type ProminenceRow } from './prominence-by-unit.ts';
export { byTopic, type ByTopicRow } from './by-topic.ts';
export { byOutlet, type ByOutletRow } from './by-outlet.ts';
export { byReach, type ByReachRow } from './by-reach.ts';
export { byContentGroup, type ByContentGroupRow } from './by-content-group.ts';
export { byKind, type ByKindRow } from './by-kind.ts';
export { topStories, type TopStoryRow } from './top-stories.ts';
export { spikes, type SpikeRow } from './spikes.ts';
export { seriesHours, type SeriesRow } from './series-hours.ts';
