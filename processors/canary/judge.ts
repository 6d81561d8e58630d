/** What the pages of one source gave in a stretch of time. */
export interface PageYield {
  /** Articles whose page was read. */
  readonly pages: number;
  /** Of these, those that became a document. */
  readonly documents: number;
  /** Median characters of the documents' text. */
  readonly characters: number;
  /** Share of the documents whose time of publication was found, from 0 to 1. */
  readonly dated: number;
}

export interface Verdict {
  readonly isWell: boolean;
  /** The figure that dropped, before and now; empty where all is well. */
  readonly detail: string;
}

const enoughRecent = 8;
const enoughPast = 20;
/** A figure that falls below this share of its past has most likely lost its place in the page. */
const floors = { documents: 0.6, characters: 0.4, dated: 0.5 };

/** Judges a source's last day against its weeks before; null while either has too few pages to tell. */
export function judge(recent: PageYield, past: PageYield): Verdict | null {
  if (recent.pages < enoughRecent || past.pages < enoughPast || past.documents === 0) return null;
  const share = ({ documents, pages }: PageYield): number => documents / pages;
  if (share(recent) < floors.documents * share(past)) return fallen('articles read', percent(share(past)), percent(share(recent)));
  if (recent.documents === 0) return { isWell: true, detail: '' };
  if (recent.characters < floors.characters * past.characters) return fallen('median characters of text', String(past.characters), String(recent.characters));
  if (recent.dated < floors.dated * past.dated) return fallen('articles with a time', percent(past.dated), percent(recent.dated));
  return { isWell: true, detail: '' };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const fallen = (what: string, before: string, now: string): Verdict => ({ isWell: false, detail: `${what}: ${before} before, ${now} now` });
