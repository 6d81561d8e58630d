import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

let mended = false;

/**
 * kafkajs 2.2.4 arms a timer with a negative delay after every look at its queue, even when nothing waits there: Node warns of it
 * (TimeoutNegativeWarning), and each connection wakes the process a thousand times a second for nothing. A queue that has
 * nothing pending needs no timer: whoever adds to it arms one.
 */
export function mendKafkajs(): void {
  if (mended) return;
  mended = true;
  const queue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  const schedule = queue.prototype.scheduleCheckPendingRequests;
  queue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
}
