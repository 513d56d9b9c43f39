import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';

/** What the fields of the wizard hold so far: as it was typed, not checked. */
export type WizardValues = Partial<VpnSettingsInput>;

/** What the wizard's other fields hold, from what the Scaffolder hands to each field. */
export function wizardValuesOf(field: {
  formContext?: { formData?: WizardValues };
}): WizardValues {
  return field.formContext?.formData ?? {};
}
