import type { Outgoing } from '../../channel.ts';

/** What the body of a 2xx says where a service refuses there: not now, or never. */
export type Refusal = 'passing' | 'final';

/** How a message is written for one kind of service. Pure. */
export interface Template {
  /** Goes out as JSON. `address` is the recipient's in that service; '' where there is none. */
  body(outgoing: Outgoing, address: string): unknown;
  /** Headers beside ours, for services that want their token there. */
  headers?(secret: string): Readonly<Record<string, string>>;
  refusal?(answer: string): Refusal | null;
}
