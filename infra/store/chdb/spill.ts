import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineSession, EngineWrite } from './engine.ts';
import { quote } from './literals.ts';
import { maskLiterals } from '../sql-text.ts';

/**
 * The engine reads a statement and its data as one text and takes an empty line for the end of the data: what follows is
 * run as a further statement. A body that has one (binary formats, text with raw line ends) must not go that way.
 */
export const isCutByEngine = (body: Buffer): boolean => body.includes('\n\n');

/** Hands such bodies over as files. JSON rows as the client writes them never need it. */
export class Spill {
  readonly #dir: string;

  constructor(engineDir: string) {
    this.#dir = join(engineDir, 'inserts');
    // What a killed process left there was never acknowledged.
    rmSync(this.#dir, { recursive: true, force: true });
    mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
  }

  async insert(session: EngineSession, sql: string, body: Buffer): Promise<EngineWrite> {
    const clause = /\bFORMAT\s+\w+\s*$/i.exec(maskLiterals(sql));
    if (!clause) throw new Error('An INSERT with data must end with its FORMAT.');
    const file = join(this.#dir, randomUUID());
    try {
      await writeFile(file, body, { mode: 0o600, flag: 'wx' });
      const result = await session.run(`${sql.slice(0, clause.index)} FROM INFILE ${quote(file)} COMPRESSION 'none' ${sql.slice(clause.index)}`, 'Null');
      return { rowsWritten: result.rowsRead, bytesWritten: result.bytesRead, elapsed: result.elapsed };
    } finally {
      await rm(file, { force: true });
    }
  }
}
