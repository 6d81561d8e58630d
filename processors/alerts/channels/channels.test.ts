import { describe, expect, it } from 'vitest';
import { openChannels } from './index.ts';
import { someOutgoing } from './testing/outgoing.ts';

const webhook = (id: string) => ({ id, url: 'https://hooks.example/x', template: 'plain' as const, timeoutSeconds: 10 });
const open = (alerts: object) => openChannels({ alerts: { webhooks: [], ...alerts }, network: { allow: [], maxBytes: 65_536, timeoutSeconds: 30 } } as never, { smtp: null, webhooks: {} }, { now: () => new Date() });

describe('the channels of an office', () => {
  it('are the console, e-mail where it is set up, and each webhook by its id', () => {
    expect([...open({}).keys()]).toEqual(['console']);
    const channels = open({ email: { host: 'mail.example', port: 587, security: 'starttls', from: 'a@so.example', timeoutSeconds: 20 }, webhooks: [webhook('teams-so'), webhook('sms')] });
    expect([...channels.keys()]).toEqual(['console', 'email', 'teams-so', 'sms']);
    for (const [name, channel] of channels) expect(channel.name).toBe(name);
  });
  it('opening connects to nothing, and what is open can be closed', async () => {
    for (const channel of open({ email: { host: 'mail.example', port: 587, security: 'starttls', from: 'a@so.example', timeoutSeconds: 20 }, webhooks: [webhook('x')] }).values()) await channel.close();
  });
  it('the console shows a message by its row alone', async () => {
    const shown = open({}).get('console');
    expect(await shown?.send(someOutgoing(), new AbortController().signal)).toEqual({ answer: 'shown' });
    await expect(shown?.send(someOutgoing(), AbortSignal.abort())).rejects.toThrow();
  });
});
