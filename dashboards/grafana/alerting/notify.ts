import type { Install } from '../install.ts';

/** Where alerts go: to the console, which stores and shows them. The token is read from a file on Grafana's machine, and stands in no file of the project. */
const receiver = 'Điểm Báo';

export const contactPoints = ({ hook, tokenFile }: Install) => ({
  apiVersion: 1,
  contactPoints: [
    {
      orgId: 1,
      name: receiver,
      receivers: [
        {
          uid: 'diembao-console', type: 'webhook', disableResolveMessage: false,
          settings: { url: hook, httpMethod: 'POST', authorization_scheme: 'Bearer', authorization_credentials: `$__file{${tokenFile}}`, maxAlerts: '100' },
        },
      ],
    },
  ],
});

/** The whole tree of policies: Grafana takes a provisioned one in place of what it had. */
export const policies = {
  apiVersion: 1,
  policies: [{ orgId: 1, receiver, group_by: ['grafana_folder', 'alertname'], group_wait: '30s', group_interval: '5m', repeat_interval: '4h' }],
} as const;
