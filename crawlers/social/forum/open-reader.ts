import { createDiscourseReader } from './discourse/reader.ts';
import { createFlarumReader } from './flarum/reader.ts';
import { createHtmlReader } from './html/reader.ts';
import type { ForumOptions } from './options.ts';
import { selectorPresets, type Selectors } from './presets.ts';
import type { ForumReader } from './reader.ts';

/** The reader that a source's options ask for; its own selectors go before the preset's. */
export function openReader(options: ForumOptions, parts: { readonly zone: string; readonly now: () => Date }): ForumReader {
  const { pages, preset } = options;
  if (preset === 'discourse') return createDiscourseReader({ pages });
  if (preset === 'flarum') return createFlarumReader({ pages });
  const base = preset === undefined ? null : selectorPresets[preset];
  // The schema has seen to it that what no preset gives is given here.
  const selectors = { threads: { ...base?.threads, ...options.threads }, posts: { ...base?.posts, ...options.posts } } as Selectors;
  return createHtmlReader({ selectors, pages, ...parts });
}
