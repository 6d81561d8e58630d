import type { Config } from '../../../infra/config/index.ts';
import type { Resolver } from '../../../infra/http/index.ts';

/** What touches the world, handed to the channels. */
export interface ChannelPorts {
  readonly now: () => Date;
  /** Answers names instead of the system's resolver. */
  readonly resolver?: Resolver;
  /** Authorities (PEM) that are trusted beside the system's. */
  readonly ca?: string;
}

export interface ChannelParts {
  readonly config: Pick<Config, 'alerts' | 'network'>;
  readonly secrets: Pick<Config['secrets'], 'smtp' | 'webhooks'>;
  readonly ports: ChannelPorts;
}
