/** Reasons offered again at most. */
const most = 5;

/* Kept as long as the page is open and nowhere else: what people write may repeat a text that has to go. */
let recent: readonly string[] = [];

/** The reasons that were given on this page, the last first. */
export const recentReasons = (): readonly string[] => recent;

export function rememberReason(reason: string): void {
  const text = reason.trim();
  if (text !== '') recent = [text, ...recent.filter((each) => each !== text)].slice(0, most);
}
