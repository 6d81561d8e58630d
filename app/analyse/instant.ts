/** A time that is not ISO 8601 is none: "this year" then means nothing. */
export function instantOf(text: string | null | undefined): Date | null {
  const at = text && /^\d{4}-\d\d/.test(text) ? new Date(text) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}
