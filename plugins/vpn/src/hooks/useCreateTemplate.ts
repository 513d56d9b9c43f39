import { stringifyEntityRef } from '@backstage/catalog-model';
import { errorApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

const template = { namespace: 'default', templateName: 'create-vpn' };

const templateRef = stringifyEntityRef({
  kind: 'template',
  namespace: template.namespace,
  name: template.templateName,
});

/** The template that creates a VPN, for the route of its form; `undefined` where the catalog shows none. */
export function useCreateTemplate(): typeof template | undefined {
  const catalogApi = useApi(catalogApiRef);
  const errorApi = useApi(errorApiRef);
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    catalogApi.getEntityByRef(templateRef).then(
      entity => isCurrent && setIsThere(Boolean(entity)),
      error => errorApi.post(error, { hidden: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [catalogApi, errorApi]);
  return isThere ? template : undefined;
}
