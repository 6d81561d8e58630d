/** Feeds: RSS 0.9x to 2.0, RDF, Atom, JSON Feed, and what is broken in many ways but still a feed. */
export { createFeedCollector, type FeedCollectorOptions } from './collector.ts';
export { readFeed, type FeedReading } from './read-feed.ts';
