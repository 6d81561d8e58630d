import { resolve } from 'node:path';
import type { Command } from 'commander';
import { modelsInUse } from '../../processors/models/index.ts';
import { registerEvaluate } from '../models/evaluate.ts';
import { modelRows, modelTable } from '../models/list.ts';
import { withData, type DataOption } from '../models/options.ts';
import { registerPull } from '../models/pull.ts';
import { registerReplay } from '../models/replay.ts';
import { registerTrain } from '../models/train.ts';

export function register(program: Command): void {
  const command = program.command('models').description('the local models: list, train, evaluate, promote, undo, replay, pull');
  withData(command.command('list')).description('which models are in use, what they are and whether they are whole').option('--json', 'as one JSON list').action(list);
  registerTrain(command);
  registerEvaluate(command);
  registerReplay(command);
  registerPull(command);
}

async function list({ data, json }: DataOption & { readonly json?: boolean }): Promise<void> {
  const { name, folderOf } = await modelsInUse(resolve(data));
  const rows = await modelRows(folderOf);
  process.stdout.write(json ? `${JSON.stringify({ set: name, models: rows }, null, 1)}\n` : modelTable(name, rows));
  if (rows.some(({ state }) => state !== 'whole')) process.exitCode = 1;
}
