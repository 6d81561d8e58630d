/** YouTube: the videos of organisations' channels as posts, and the comments below them with the office's key. */
export { createYoutubeCollector, type YoutubeSettings } from './collector.ts';
