import * as client from 'openid-client';
import { messageOf, RetryableError } from '../../infra/contracts/index.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { providerRefused } from './refusals.ts';
import type { Role } from './viewer.ts';

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a client without a secret, held by PKCE alone. */
  readonly secret: string | null;
  readonly name: string;
  readonly role: Role | null;
}

const timeoutSeconds = 10;
const clockSkewSeconds = 60;
/** What providers write into `amr` where they asked for more than a password (RFC 8176). */
const strongMethods = new Set(['mfa', 'otp', 'hwk', 'swk', 'fpt', 'face', 'iris', 'sc']);

/** The office's provider of identities, found at its issuer when it is first needed: authorisation code, PKCE, state and nonce. */
export function openIdProvider({ issuer, clientId, secret, name, role }: OpenIdSettings): IdentityProvider {
  let found: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    found ??= discover().catch((cause: unknown) => {
      // Asked again at the next sign-in: a provider that was away must not lock the office out until a restart.
      found = undefined;
      throw new RetryableError(`The provider of identities at ${issuer} does not answer: ${messageOf(cause)}.`, { code: 'oidc-unavailable', hint: 'Check access.oidc.issuer in the office’s file; people with a password sign in meanwhile.', cause });
    });
    return found;
  };
  const discover = (): Promise<client.Configuration> =>
    client.discovery(new URL(issuer), clientId, { [client.clockTolerance]: clockSkewSeconds }, secret === null ? client.None() : client.ClientSecretBasic(secret), {
      timeout: timeoutSeconds,
      // The office's file allows http on loopback only.
      execute: new URL(issuer).protocol === 'http:' ? [client.allowInsecureRequests] : [],
    });

  return {
    name,
    role,
    depart: async (returnTo) => {
      const config = await configuration();
      const departure = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(departure.verifier),
        code_challenge_method: 'S256',
        state: departure.state,
        nonce: departure.nonce,
      });
      return { url: url.href, departure };
    },
    arrive: async (url, { state, nonce, verifier }) => {
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, url, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }).catch((error: unknown) => {
        throw providerRefused(messageOf(error));
      });
      const claims = tokens.claims();
      if (!claims) throw providerRefused('there is no id token');
      // Many providers tell the e-mail address only when they are asked for it.
      const told = typeof claims['email'] === 'string' || !config.serverMetadata().userinfo_endpoint ? claims : { ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
      const amr: unknown = claims['amr'];
      return {
        subject: `${claims.iss} ${claims.sub}`,
        email: told['email_verified'] === true && typeof told['email'] === 'string' ? told['email'] : null,
        name: typeof told['name'] === 'string' ? told['name'] : '',
        strong: Array.isArray(amr) && amr.some((method) => strongMethods.has(String(method))),
      };
    },
  };
}
