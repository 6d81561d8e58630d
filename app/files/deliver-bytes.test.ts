import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverBytes } from './deliver-bytes.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'diembao-test-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(97);
/** In a process whose files may have so many bytes, as on a disk that is nearly full. */
const delivered = (most: number, output: string, force: boolean) => {
  const script = `import { deliverBytes } from ${JSON.stringify(new URL('./deliver-bytes.ts', import.meta.url).href)};
    process.on('SIGXFSZ', () => {});
    await deliverBytes(new Uint8Array(100_000), { output: ${JSON.stringify(output)}, force: ${force} }).catch((error) => { console.log(error.code); });`;
  return spawnSync('sh', ['-c', `ulimit -f ${most}; exec "$0" --disable-warning=ExperimentalWarning --input-type=module -e "$1"`, process.execPath, script], { encoding: 'utf8', timeout: 20_000 }).stdout.trim();
};

describe('a file that a command is asked for', () => {
  it('is written where nothing is, and where something is only by force', async () => {
    const output = join(dir, 'a.docx');
    await deliverBytes(bytes(3), { output });
    await expect(deliverBytes(bytes(5), { output })).rejects.toMatchObject({ code: 'out-exists' });
    expect(readFileSync(output)).toHaveLength(3);
    chmodSync(output, 0o600);
    await deliverBytes(bytes(5), { output, force: true });
    expect(readFileSync(output)).toHaveLength(5);
    expect(statSync(output).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['a.docx']);
  });

  it('is not half there on a disk that is full, and the one that was there stays', () => {
    const [fresh, old] = [join(dir, 'moi.pdf'), join(dir, 'cu.pdf')];
    writeFileSync(old, 'cũ');
    expect([delivered(10, fresh, false), delivered(10, old, true)]).toEqual(['out-unwritable', 'out-unwritable']);
    expect(readdirSync(dir)).toEqual(['cu.pdf']);
    expect(readFileSync(old, 'utf8')).toBe('cũ');
    expect([delivered(1000, fresh, false), delivered(1000, old, true)]).toEqual(['', '']);
    expect([fresh, old].map((path) => statSync(path).size)).toEqual([100_000, 100_000]);
  });

  it('says which folder there is not, and takes no folder for a file', async () => {
    await expect(deliverBytes(bytes(1), { output: join(dir, 'khong', 'a.pdf') })).rejects.toMatchObject({ code: 'out-unwritable' });
    await expect(deliverBytes(bytes(1), { output: dir, force: true })).rejects.toMatchObject({ code: 'out-unwritable' });
  });

  it('leaves devices and links what they are', async () => {
    await deliverBytes(bytes(1), { output: '/dev/null', force: true });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    symlinkSync(join(dir, 'nowhere'), join(dir, 'dangling'));
    await expect(deliverBytes(bytes(1), { output: join(dir, 'dangling') })).rejects.toMatchObject({ code: 'out-unwritable' });
  });
});
