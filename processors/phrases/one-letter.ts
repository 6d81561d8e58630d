/** Whether two words differ by one letter: another, one more, one less, or two neighbours changed about. */
export function oneLetterApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const inLeft = left.length - start - end;
  const inRight = right.length - start - end;
  if (inLeft === 0 && inRight === 0) return false;
  if (inLeft <= 1 && inRight <= 1) return true;
  return inLeft === 2 && inRight === 2 && left[start] === right[start + 1] && left[start + 1] === right[start];
}
