import {
  createKeyPair,
  type NextDevice,
  renderClientConfiguration,
} from 'backstage-plugin-vpn-common';
import { useMemo, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { emptyDraft, type DeviceDraft } from './DeviceDraft';

/** A device on its way into a VPN. */
export type NewDevice = ReturnType<typeof useNewDevice>;

/**
 * What was entered of a device, its keys and its configuration. The private
 * key is nowhere but in the state of the component, and gone with it.
 *
 * @param serverPublicKey - the configuration waits for it
 */
export function useNewDevice(
  next: NextDevice | undefined,
  serverPublicKey: string | undefined,
) {
  const [draft, setDraft] = useState(emptyDraft);
  const [isEntered, setEntered] = useState(false);
  const [keys, createKeys] = useAsyncFn(createKeyPair);
  const [saved, setSaved] = useState<string>();

  const { keyMaker } = draft;
  const ownKeys = keyMaker === 'browser' ? keys.value : undefined;
  const configuration = useMemo(() => {
    const hasKey = keyMaker === 'device' || ownKeys;
    return next && serverPublicKey && hasKey
      ? renderClientConfiguration({
          ...next,
          serverPublicKey,
          privateKey: ownKeys?.privateKey,
        })
      : undefined;
  }, [next, serverPublicKey, keyMaker, ownKeys]);
  const isSaved = configuration !== undefined && saved === configuration;

  return {
    draft,
    change: (part: Partial<DeviceDraft>) =>
      setDraft(entered => ({ ...entered, ...part })),
    /** Whether all of it was entered. */
    isEntered,
    /** Goes on to its configuration. It keeps the pair that was made for it before. */
    enter: () => {
      setEntered(true);
      if (keyMaker === 'browser' && !keys.value) {
        createKeys();
      }
    },
    /** Goes back to what was entered. */
    edit: () => setEntered(false),
    /** Why the browser could not make a key pair. */
    keyError: keyMaker === 'browser' ? keys.error : undefined,
    /** The public key that the VPN is told; the server makes one where there is none. */
    publicKey: keyMaker === 'device' ? draft.publicKey : ownKeys?.publicKey,
    configuration,
    /** Whether its configuration, as it is now, was saved. */
    isSaved,
    setSaved: (isSavedNow: boolean) =>
      setSaved(isSavedNow ? configuration : undefined),
    /** Whether something is lost if it is not proposed: a key that exists here alone. */
    isAtRisk: Boolean(ownKeys && configuration),
    /** Whether the VPN may be told of it. */
    isReady: keyMaker !== 'browser' || isSaved,
  };
}
