import {
  errorApiRef,
  identityApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** The refs by which the user owns entities; `undefined` until they are known. */
export function useOwnershipRefs(): ReadonlySet<string> | undefined {
  const identityApi = useApi(identityApiRef);
  const errorApi = useApi(errorApiRef);
  const [refs, setRefs] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let isCurrent = true;
    identityApi.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) =>
        isCurrent && setRefs(new Set(ownershipEntityRefs)),
      error => errorApi.post(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [identityApi, errorApi]);
  return refs;
}
