/** With fewer verdicts a share says little: it is drawn pale, or not at all. */
export const enough = 5;

export const shareOf = ({ judged, upheld }: { readonly judged: number; readonly upheld: number }): number => (judged === 0 ? 0 : upheld / judged);
