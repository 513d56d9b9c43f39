import { useRouteRef } from '@backstage/frontend-plugin-api';
import { templateRouteRef } from '../routes';

/**
 * Gives the address of a template's form that starts with some data;
 * `undefined` where the portal has no templates. An address is kept by
 * browsers and proxies: no secret belongs into the data.
 */
export function useTemplateForm():
  | ((templateName: string, formData: object) => string)
  | undefined {
  const templateRoute = useRouteRef(templateRouteRef);
  return (
    templateRoute &&
    ((templateName, formData) =>
      `${templateRoute({
        namespace: 'default',
        templateName,
      })}?${new URLSearchParams({ formData: JSON.stringify(formData) })}`)
  );
}
