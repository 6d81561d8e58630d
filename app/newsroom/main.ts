import { parseArgs } from 'node:util';
import { DiembaoError, messageOf } from '../../infra/contracts/index.ts';
import { startNewsroom } from './server.ts';

const usage = `node app/newsroom/main.ts [--port 4790] [--host 127.0.0.1] [--epoch ISO-DATE] [--fresh-every SECONDS]
  Tòa soạn trình diễn (hư cấu) / the demonstration newsroom (fictional), on its own.`;

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4790' }, host: { type: 'string', default: '127.0.0.1' }, epoch: { type: 'string' }, 'fresh-every': { type: 'string', default: '60' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(usage);
  } else {
    const epoch = values.epoch === undefined ? new Date() : new Date(values.epoch);
    const seconds = Number(values['fresh-every']);
    const port = Number(values.port);
    if (Number.isNaN(epoch.getTime()) || !(seconds > 0) || !Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`One of the options has no valid value.\n${usage}`);
    const newsroom = await startNewsroom({ port, host: values.host, epoch, freshEveryMs: seconds * 1000 });
    console.log(`Tòa soạn trình diễn (hư cấu) / demonstration newsroom (fictional): ${newsroom.url}`);
    const stop = (): void => void newsroom.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  }
} catch (error) {
  console.error(messageOf(error));
  if (error instanceof DiembaoError && error.hint) console.error(error.hint);
  process.exitCode = 1;
}
