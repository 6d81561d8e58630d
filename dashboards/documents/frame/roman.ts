const numerals = [['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const;

/** A whole number from 1 in Roman letters. */
export function roman(number: number): string {
  const [letters, worth] = numerals.find(([, each]) => each <= number) ?? ['', 0];
  return worth === 0 ? '' : `${letters}${roman(number - worth)}`;
}
