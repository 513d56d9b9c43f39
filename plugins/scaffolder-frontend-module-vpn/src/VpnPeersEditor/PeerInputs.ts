import type { EnteredPeer } from '../form';

/** What the inputs of a device need. */
export interface PeerInputs {
  /** Prefix of the ids of the inputs. */
  id: string;
  peer: EnteredPeer;
  disabled?: boolean;
  /** What is wrong with a part of the device, such as `name` or `expose.0.port`, or with anything below it. */
  problemAt: (part: string) => string | undefined;
  onChange: (peer: EnteredPeer) => void;
}
