/** One clipping as a file names it, not yet checked. */
export interface Row {
  /** As written. */
  readonly url: string;
  readonly title: string;
  /** As written; '' when the file says nothing. */
  readonly date: string;
}

export const bareRow = (url: string): Row => ({ url, title: '', date: '' });
