import { compile } from 'css-select';
import { z } from 'zod';
import { presetNames } from './presets.ts';

const selector = z.string().min(1).max(500).refine(isSelector, 'this is no CSS selector');

/** Where things stand in a thread list. Only the link is needed; date and replies tell what has changed since the last poll. */
const threads = z.strictObject({
  item: selector.optional(),
  link: selector.optional(),
  title: selector.optional(),
  /** Of the last reply. */
  date: selector.optional(),
  replies: selector.optional(),
});

/** Where things stand in a thread. */
const posts = z.strictObject({
  item: selector.optional(),
  text: selector.optional(),
  /** What is cut out of the text: quotes of others, signatures. */
  drop: selector.optional(),
  date: selector.optional(),
  /** Only made into a voice. */
  author: selector.optional(),
  /** The post's own address. */
  link: selector.optional(),
  /** Attribute of `item` that holds the post's anchor, where it has no link. */
  id: z.string().regex(/^[\w-]{1,40}$/, 'name an attribute, for example "id"').optional(),
  /** The elements that hold the numbers of the thread's pages, the current one among them. */
  nav: selector.optional(),
});

export const forumOptions = z.strictObject({
  preset: z.enum(presetNames).optional(),
  threads: threads.optional(),
  posts: posts.optional(),
  /** Pages of one thread read in one poll. */
  pages: z.number().int().min(1).max(5).default(3),
  /** Threads read in one poll. */
  most: z.number().int().min(1).max(30).default(8),
}).superRefine((options, context) => {
  if (options.preset !== undefined) return;
  for (const [at, name] of [['threads', 'link'], ['posts', 'item'], ['posts', 'text']] as const) {
    if ((options[at] as Readonly<Record<string, unknown>> | undefined)?.[name] === undefined) context.addIssue({ code: 'custom', path: [at, name], message: `without a preset (${presetNames.join(', ')}) this selector is needed` });
  }
});
export type ForumOptions = z.infer<typeof forumOptions>;

function isSelector(text: string): boolean {
  try {
    compile(text);
    return true;
  } catch {
    return false;
  }
}
