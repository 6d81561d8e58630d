import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PollResult, Source } from '../../../contract/collector.ts';
import { createInboxCollector, type InboxOptionsOfOffice } from '../../collector.ts';

export type Ok = PollResult & { readonly status: 'ok' };

/** An inbox of its own on a clock of its own, and what goes wrong with it. */
export interface Stage {
  readonly folder: string;
  clock: Date;
  poll(imap: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Ok>;
  failure(imap: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<unknown>;
  /** As if the program had been started anew. */
  restart(more?: InboxOptionsOfOffice): void;
  close(): void;
}

export const inboxSource: Source = { id: 'hop-thu', outlet: 'Hộp thư điểm báo', kind: 'inbox', own: true, url: 'https://so-hu-cau.example/' };

export function openStage(options: InboxOptionsOfOffice): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-mailbox-'));
  const make = (more: InboxOptionsOfOffice = {}): ReturnType<typeof createInboxCollector> => createInboxCollector({ dataDir: folder, settle: () => Promise.resolve(), ...options, ...more });
  let collector = make();
  const stage: Stage = {
    folder,
    clock: new Date('2026-11-20T00:30:00Z'),
    poll: async (imap, signal = new AbortController().signal) => (await collector.poll({ ...inboxSource, options: { imap } }, { http: {} as never, privacy: {} as never, state: { etag: null, lastModified: null }, now: () => stage.clock, signal })) as Ok,
    failure: (imap, signal) => stage.poll(imap, signal).then(() => null, (error: unknown) => error),
    restart: (more) => void (collector = make(more)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
  return stage;
}

export const urlsOf = ({ items }: Ok): readonly string[] => items.map((item) => (item.kind === 'article' ? item.url : ''));
