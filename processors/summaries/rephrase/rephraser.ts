/** Writes a text for a text, always the same for the same. */
export interface Rephraser {
  readonly rephrase: (text: string) => Promise<string>;
}
