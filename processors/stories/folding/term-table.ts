/** From terms to the documents that have them, in a few flat arrays: a million entries take 16 MB, where maps of lists take ten times that. */
export class TermTable {
  #terms = new Uint32Array(1024);
  /** Of a term's newest entry, plus one; 0 where no term stands. */
  #heads = new Int32Array(1024);
  /** How many entries a term has. */
  #counts = new Int32Array(1024);
  #used = 0;
  #documents = new Int32Array(4096);
  /** Of the term's entry before, plus one. */
  #before = new Int32Array(4096);
  #entries = 0;

  /** Adds that a document has a term. */
  add(term: number, document: number): void {
    if (this.#used * 2 >= this.#terms.length) this.#growTerms();
    if (this.#entries === this.#documents.length) this.#growEntries();
    const slot = this.#slotOf(term);
    if (this.#heads[slot] === 0) {
      this.#terms[slot] = term;
      this.#used += 1;
    }
    this.#documents[this.#entries] = document;
    this.#before[this.#entries] = this.#heads[slot] as number;
    this.#entries += 1;
    this.#heads[slot] = this.#entries;
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
  }

  count(term: number): number {
    return this.#counts[this.#slotOf(term)] as number;
  }

  /** The documents that have a term, newest first, at most so many. */
  visit(term: number, most: number, see: (document: number) => void): void {
    let entry = this.#heads[this.#slotOf(term)] as number;
    for (let seen = 0; entry !== 0 && seen < most; seen += 1) {
      see(this.#documents[entry - 1] as number);
      entry = this.#before[entry - 1] as number;
    }
  }

  #slotOf(term: number): number {
    const mask = this.#terms.length - 1;
    let slot = term & mask;
    while (this.#heads[slot] !== 0 && this.#terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  #growTerms(): void {
    const [terms, heads, counts] = [this.#terms, this.#heads, this.#counts];
    this.#terms = new Uint32Array(terms.length * 2);
    this.#heads = new Int32Array(terms.length * 2);
    this.#counts = new Int32Array(terms.length * 2);
    terms.forEach((term, at) => {
      if (heads[at] === 0) return;
      const slot = this.#slotOf(term);
      this.#terms[slot] = term;
      this.#heads[slot] = heads[at] as number;
      this.#counts[slot] = counts[at] as number;
    });
  }

  #growEntries(): void {
    const wider = (entries: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(entries.length * 2);
      next.set(entries);
      return next;
    };
    this.#documents = wider(this.#documents);
    this.#before = wider(this.#before);
  }
}
