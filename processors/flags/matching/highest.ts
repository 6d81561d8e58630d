/** Numbers of the highest scores above nothing, highest first. `among`: only these are looked at; all without it. */
export function highest(scores: Float64Array, most: number, among?: readonly number[]): number[] {
  const best: number[] = [];
  const look = (entry: number): void => {
    const score = scores[entry] as number;
    if (score <= 0 || (best.length === most && score <= (scores[best[most - 1] as number] as number))) return;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] as number] as number) < score) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > most) best.pop();
  };
  if (among) among.forEach(look);
  else for (let entry = 0; entry < scores.length; entry += 1) look(entry);
  return best;
}
