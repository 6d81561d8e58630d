import { resolve } from 'node:path';
import type { Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { pullModel } from '../../processors/models/store/pull.ts';
import { progress } from '../progress.ts';

interface PullOptions {
  readonly to: string;
  readonly precision: string;
  readonly revision: string;
  readonly hub?: string;
}

export function registerPull(command: Command): void {
  command.command('pull')
    .argument('<name>', 'its name on the hub, owner/model')
    .requiredOption('--to <dir>', 'the folder it goes to')
    .option('--precision <name>', 'fp32, fp16 or q8', 'q8')
    .option('--revision <name>', 'branch, tag or commit', 'main')
    .option('--hub <url>', "a mirror instead of the library's own hub")
    .description('bring a larger model; a folder copied by hand works the same')
    .action(pull);
}

async function pull(name: string, { to, precision, revision, hub }: PullOptions): Promise<void> {
  if (precision !== 'fp32' && precision !== 'fp16' && precision !== 'q8') throw new FatalError(`There is no precision "${precision}".`, { code: 'bad-usage', hint: 'fp32, fp16 or q8' });
  const bar = progress(process.stderr);
  try {
    const { files, bytes, matched } = await pullModel({ name, folder: resolve(to), precision, revision, ...(hub === undefined ? {} : { hub }), onProgress: (file, share) => bar.update(`${file} ${Math.round(share * 100)} %`) });
    process.stdout.write(`${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${resolve(to)}; ${matched ? 'they are those that its manifest names' : 'their hashes stand in manifest.json'}.\n`);
  } finally {
    bar.done();
  }
}
