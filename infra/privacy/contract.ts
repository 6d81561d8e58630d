/** What keeps persons out of the log and the store. Applied inside social collectors, at the crawler's edge. */
export interface Privacy {
  /** Masks @handles, phone, e-mail, identity-card and plate numbers. */
  mask(text: string): string;
  /** Keyed hash of an author for counting distinct voices; the key rotates monthly and old keys are destroyed. */
  voice(network: string, author: string, at: Date): string;
  /** Keyed hash of a post's address: its document id. Stable for the life of the install. */
  postId(url: string): string;
  /** Encrypts a post's address (AES-256-GCM). */
  seal(url: string): string;
  /** Opens one sealed address; the caller audits the act. */
  open(sealed: string): string;
}
