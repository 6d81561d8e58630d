/** Word measures lengths in twentieths of a point, letters in half points, lines of borders in eighths. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
export const spaced = (points: number): number => points * 20;
export const letters = (points: number): number => points * 2;

/** The size of a run where it is not the style's. */
export const sized = (points: number | undefined): { readonly size?: number } => (points === undefined ? {} : { size: letters(points) });
