/*
 * The office's own keys to the networks' official interfaces, by the variable they come from. A source whose key is missing rests and
 * says so; nothing is ever read with a borrowed account.
 */
const variables = {
  youtube: 'DIEMBAO_YOUTUBE_KEY',
  facebook: 'DIEMBAO_FACEBOOK_TOKEN',
  mastodon: 'DIEMBAO_MASTODON_TOKEN',
  blueskyIdentifier: 'DIEMBAO_BLUESKY_IDENTIFIER',
  blueskyPassword: 'DIEMBAO_BLUESKY_PASSWORD',
  zaloApp: 'DIEMBAO_ZALO_APP_ID',
  zaloSecret: 'DIEMBAO_ZALO_OA_SECRET',
  inbox: 'DIEMBAO_INBOX_PASSWORD',
} as const;

export type NetworkKey = keyof typeof variables;
export type NetworkKeyVariable = (typeof variables)[NetworkKey];

/** Null where the office has not given it. */
export type NetworkKeys = Readonly<Record<NetworkKey, string | null>>;

export const networkKeyVariables: Readonly<Record<NetworkKey, NetworkKeyVariable>> = variables;

export function readNetworkKeys(secret: (variable: NetworkKeyVariable) => string | null): NetworkKeys {
  return Object.fromEntries(Object.entries(variables).map(([key, variable]) => [key, secret(variable)])) as NetworkKeys;
}

export const noNetworkKeys: NetworkKeys = readNetworkKeys(() => null);
