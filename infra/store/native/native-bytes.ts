/** Walks over bytes in Native format. Numbers are little-endian; what would pass the end throws RangeError. */
export class NativeBytes {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.at >= this.#bytes.length;
  }

  skip(count: number): void {
    if (!Number.isSafeInteger(count) || count < 0 || this.at + count > this.#bytes.length) throw new RangeError('The block ends too early.');
    this.at += count;
  }

  varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes.readUInt8(this.at);
      this.at += 1;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
      if (factor > 2 ** 49) throw new RangeError('A length is too large.');
    }
  }

  /** 64 bits, below 2^53. */
  number64(): number {
    const value = this.#bytes.readBigUInt64LE(this.at);
    this.at += 8;
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('A number is too large.');
    return Number(value);
  }

  text(): string {
    const length = this.varint();
    const start = this.at;
    this.skip(length);
    return this.#bytes.toString('utf8', start, this.at);
  }

  slice(from: number, to = this.at): Buffer {
    return this.#bytes.subarray(from, to);
  }
}
