import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { WizardValues } from '../form';
import { previewFiles } from './previewFiles';

/** The files that a template makes of what the fields hold. */
export function usePreview(
  templateRef: string | undefined,
  values: WizardValues,
) {
  const catalogApi = useApi(catalogApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  // The fields hand out new objects all the time; what they hold is compared.
  const text = JSON.stringify(values);
  return useAsyncRetry(
    async () =>
      templateRef
        ? previewFiles(
            { catalogApi, scaffolderApi },
            templateRef,
            JSON.parse(text) as JsonObject,
          )
        : [],
    [catalogApi, scaffolderApi, templateRef, text],
  );
}
