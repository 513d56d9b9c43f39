import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { type ComponentType, useState } from 'react';
import { type ClusterFactsApi, clusterFactsApiRef } from '../clusterFacts';
import type { WizardValues } from '../form';
import { type VpnSettingsApi, vpnSettingsApiRef } from '../vpnSettings';
import { facts } from './facts';
import { settings } from './settings';

/** How a field is shown. */
export interface RenderedField {
  /** Name of the parameter. */
  name: keyof WizardValues | 'review';
  title?: string;
  description?: string;
  /** What the fields of the form hold, this one included. */
  values?: WizardValues;
  rawErrors?: string[];
  /** Errors of the parts of the value. */
  errorSchema?: object;
  disabled?: boolean;
  required?: boolean;
  options?: object;
  /** Configuration of Git hosts. */
  integrations?: JsonObject;
  getFacts?: ClusterFactsApi['getFacts'];
  getSettings?: VpnSettingsApi['getSettings'];
}

/**
 * Renders a field as a form does: what it writes is what it gets.
 *
 * @returns a mock that is called with each value that the field writes
 */
export async function renderField<Props extends object>(
  Field: ComponentType<Props>,
  {
    name,
    title = name,
    description,
    values = { name: 'office', cluster: 'demo' },
    getFacts = async () => facts,
    getSettings = async () => settings,
    options,
    integrations = {},
    ...state
  }: RenderedField,
) {
  const written = jest.fn();
  const Form = () => {
    const [formData, setFormData] = useState<Record<string, unknown>>(values);
    const props = {
      name,
      schema: { title, description },
      uiSchema: { 'ui:options': options },
      idSchema: { $id: `root_${name}` },
      formContext: { formData },
      formData: formData[name],
      onChange: (value: unknown) => {
        written(value);
        setFormData({ ...formData, [name]: value });
      },
      ...state,
    };
    return <Field {...(props as unknown as Props)} />;
  };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [clusterFactsApiRef, { getFacts }],
        [vpnSettingsApiRef, { getSettings }],
        [
          scmIntegrationsApiRef,
          ScmIntegrationsApi.fromConfig(
            mockApis.config({ data: { integrations } }),
          ),
        ],
      ]}
    >
      <Form />
    </TestApiProvider>,
  );
  return written;
}
