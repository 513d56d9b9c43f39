import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';

/** What the fields of the form hold so far: as it was typed, not checked. */
export type WizardValues = Partial<VpnSettingsInput> & {
  /** Ref of the entity of the VPN, where the form changes one. */
  vpn?: string;
};

/** What the wizard's other fields hold, from what the Scaffolder hands to each field. */
export function wizardValuesOf(field: {
  formContext?: { formData?: WizardValues };
}): WizardValues {
  return field.formContext?.formData ?? {};
}
