import type { WriteStream } from 'node:tty';

export interface Progress {
  update(text: string): void;
  done(): void;
}

const everyMs = 250;

/** One line that is rewritten on a terminal; now and then a plain line where there is none. */
export function progress(stream: WriteStream | NodeJS.WriteStream): Progress {
  let last = 0;
  let shown = '';
  return {
    update(text) {
      const now = Date.now();
      if (text === shown || now - last < (stream.isTTY ? everyMs : everyMs * 20)) return;
      last = now;
      shown = text;
      stream.write(stream.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
    },
    done() {
      if (stream.isTTY && shown) stream.write('\r\u001b[2K');
    },
  };
}
