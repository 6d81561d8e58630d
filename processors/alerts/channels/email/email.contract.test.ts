import { channelContract } from '../channels.contract.ts';
import { emailChannel } from './testing/email-channel.ts';
import { startMailServer } from './testing/mail-server.ts';

channelContract('email', async () => {
  const server = await startMailServer();
  const channel = emailChannel(server.port, { timeoutSeconds: 1 });
  return {
    channel, address: 'lan@so-khcn.example', secret: null, doubtful: 'smtp-doubtful',
    behave: server.behave,
    get received() {
      return server.mails.map(({ email, to }) => ({ id: email.messageId ?? '', title: email.subject ?? '', headers: email.headers.map(({ key }) => key), to }));
    },
    async close() {
      await channel.close();
      await server.close();
    },
  };
});
