import { useState } from 'react';
import { type EnteredPeer, peersOf, type WizardValues } from '../form';
import type { VpnPeersEditorProps } from './schema';
import { toValue } from './toValue';

/** The devices of the form, with a key of each that stays while others come and go. */
export function usePeers(props: VpnPeersEditorProps) {
  const peers = peersOf({ peers: props.formData as WizardValues['peers'] });
  const [keys, setKeys] = useState(() => peers.map((_, index) => index));
  const [next, setNext] = useState(peers.length);
  const [added, setAdded] = useState<number>();

  const write = (changed: EnteredPeer[]) => props.onChange(toValue(changed));
  return {
    peers,
    keys,
    /** Key of the device that was added last, on this page. */
    added,
    add() {
      setKeys([...keys, next]);
      setNext(next + 1);
      setAdded(next);
      write([...peers, { name: '', networks: [], expose: [] }]);
    },
    change(position: number, peer: EnteredPeer) {
      write(peers.map((other, index) => (index === position ? peer : other)));
    },
    remove(position: number) {
      setKeys(keys.filter((_, index) => index !== position));
      write(peers.filter((_, index) => index !== position));
    },
  };
}
