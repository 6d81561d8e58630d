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
  /** The figure that dropped, before and now; none where all is well. */
  readonly figures: Readonly<Record<string, number>>;
}

const enoughRecent = 8;
const enoughPast = 20;
/** A figure that falls below this share of its past has most likely lost its place in the page. */
const floors = { documents: 0.6, characters: 0.4, dated: 0.5 };

/** Judges a source's last day against its weeks before; null while either has too few pages to tell. */
export function judge(recent: PageYield, past: PageYield): Verdict | null {
  if (recent.pages < enoughRecent || past.pages < enoughPast || past.documents === 0) return null;
  const share = ({ documents, pages }: PageYield): number => documents / pages;
  if (share(recent) < floors.documents * share(past)) return fallen({ articlesBefore: percent(share(past)), articlesNow: percent(share(recent)) });
  if (recent.documents === 0) return well;
  if (recent.characters < floors.characters * past.characters) return fallen({ charactersBefore: past.characters, charactersNow: recent.characters });
  if (recent.dated < floors.dated * past.dated) return fallen({ datedBefore: percent(past.dated), datedNow: percent(recent.dated) });
  return well;
}

const well: Verdict = { isWell: true, figures: {} };
const fallen = (figures: Verdict['figures']): Verdict => ({ isWell: false, figures });
const percent = (share: number): number => Math.round(share * 100);
