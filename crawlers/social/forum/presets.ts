/** Selectors of one kind of forum. */
export interface Selectors {
  readonly threads: { readonly item?: string | undefined; readonly link: string; readonly title?: string | undefined; readonly date?: string | undefined; readonly replies?: string | undefined };
  readonly posts: {
    readonly item: string;
    readonly text: string;
    readonly drop?: string | undefined;
    readonly date?: string | undefined;
    readonly author?: string | undefined;
    readonly link?: string | undefined;
    readonly id?: string | undefined;
    readonly nav?: string | undefined;
  };
}

export const presetNames = ['xenforo', 'vbulletin', 'phpbb', 'discourse', 'flarum'] as const;
export type PresetName = (typeof presetNames)[number];

/** Forum software by the marks of its default templates. Discourse and Flarum answer through their public interfaces instead. */
export const selectorPresets: Readonly<Record<Exclude<PresetName, 'discourse' | 'flarum'>, Selectors>> = {
  xenforo: {
    threads: {
      item: '.structItem--thread',
      link: '.structItem-title a[href*="threads/"], .structItem-title a[data-tp-primary]',
      date: 'time.structItem-latestDate',
      replies: '.structItem-cell--meta dl:first-of-type dd',
    },
    posts: {
      item: 'article.message--post',
      text: '.message-content .bbWrapper, .message-body .bbWrapper',
      drop: '.bbCodeBlock--quote, .bbCodeBlock--unfurl, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .message-signature, .message-lastEdit, .js-selectToQuoteEnd',
      date: '.message-attribution time[datetime]',
      author: '.message-name',
      link: '.message-attribution a[href*="/post-"], .message-attribution a[href*="#post-"]',
      id: 'data-content',
      nav: '.pageNav-main .pageNav-page',
    },
  },
  vbulletin: {
    threads: {
      item: 'li.threadbit, tr:has(a[id^="thread_title_"])',
      link: 'a.title, a[id^="thread_title_"]',
      date: '.threadlastpost, td[title] .smallfont',
      replies: '.threadstats li:first-child, td[title] + td',
    },
    posts: {
      item: 'li.postcontainer, li.postbit, li.postbitlegacy, table[id^="post"]:has([id^="post_message_"])',
      text: '[id^="post_message_"], .postcontent',
      drop: '.bbcode_container:has(.bbcode_quote), .bbcode_quote, .bbcode_description, .signaturecontainer, .signature, div[style*="margin:20px"], .lastedited',
      date: '.postdate .date, .posthead .date, td.thead:first-child',
      author: '.username, .bigusername',
      link: 'a.postcounter, a[id^="postcount"]',
      id: 'id',
      nav: '.pagination > span, .pagenav td',
    },
  },
  phpbb: {
    threads: {
      item: 'ul.topics > li.row',
      link: 'a.topictitle',
      date: '.lastpost time',
      replies: 'dd.posts',
    },
    posts: {
      item: '.post[id]:has(.postbody)',
      text: '.postbody .content',
      drop: 'blockquote, .signature, .notice, .attachbox, .codebox p',
      date: '.author time',
      author: '.author .username, .author .username-coloured, .postprofile .username, .postprofile .username-coloured',
      id: 'id',
      nav: '.action-bar .pagination li:not(.arrow):not(.page-jump)',
    },
  },
};
