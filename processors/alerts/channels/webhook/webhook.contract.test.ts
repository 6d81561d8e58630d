import { z } from 'zod';
import { channelContract } from '../channels.contract.ts';
import { startReceiver } from './testing/receiver.ts';
import { webhookChannel } from './testing/webhook-channel.ts';

const bodySchema = z.object({ title: z.string(), to: z.string() });

channelContract('teams-so', async () => {
  const receiver = await startReceiver();
  const secret = 'bí-mật-hư-cấu:77';
  const channel = webhookChannel(`${receiver.origin}/gui/{secret}/tin`, { timeoutSeconds: 1 }, { secret });
  return {
    channel, address: '0900000000', secret, doubtful: 'webhook-doubtful',
    behave: receiver.behave,
    get received() {
      return receiver.posts.map(({ headers, names, body }) => {
        const { title, to } = bodySchema.parse(JSON.parse(body));
        return { id: String(headers['idempotency-key']), title, headers: names, to: [to] };
      });
    },
    async close() {
      await channel.close();
      await receiver.close();
    },
  };
});
