/** What a key means and a line that is right: shown wherever something is wrong with it. */
export interface KeyHelp {
  readonly means: string;
  readonly example: string;
}
