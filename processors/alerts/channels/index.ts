import type { Channel } from './channel.ts';
import { openConsole } from './console/index.ts';
import { openEmail } from './email/index.ts';
import type { ChannelParts, ChannelPorts } from './parts.ts';
import { openWebhooks } from './webhook/index.ts';

/** The ways to reach people. Another is one folder and one line here; it passes `channels.contract.ts`. */
const kinds: readonly ((parts: ChannelParts) => readonly Channel[])[] = [openConsole, openEmail, openWebhooks];

/**
 * Every channel that the office's file sets up, by name: `console`, `email`, and each webhook's id. Nothing is connected yet.
 * @throws {FatalError} `smtp-from-invalid`
 */
export function openChannels(config: ChannelParts['config'], secrets: ChannelParts['secrets'], ports: ChannelPorts): Map<string, Channel> {
  return new Map(kinds.flatMap((open) => open({ config, secrets, ports })).map((channel) => [channel.name, channel]));
}

export type { Channel, Outgoing } from './channel.ts';
export type { ChannelPorts } from './parts.ts';
export { messageIdOf, openPost, type Post, type Sender } from './email/index.ts';
