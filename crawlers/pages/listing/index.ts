/** List pages: front pages and sections, by selectors or by themselves. */
export { createListingCollector, type ListingCollectorOptions } from './collector.ts';
export { listingOptions, type ListingOptions } from './options.ts';
export { readListing, type ListingParts, type ListingRead } from './read-listing.ts';
