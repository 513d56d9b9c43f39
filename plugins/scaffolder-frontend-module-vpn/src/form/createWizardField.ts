import {
  createScaffolderFieldExtension,
  type FieldExtensionOptions,
  type FieldSchema,
} from '@backstage/plugin-scaffolder-react';
import {
  createFormField,
  type FormFieldExtensionData,
} from '@backstage/plugin-scaffolder-react/alpha';

/** A field of the wizard: its name in templates, what shows it, its value, and the check when its page is left. */
interface WizardField<Value, Options>
  extends Omit<FieldExtensionOptions<Value, Options>, 'schema'> {
  schema: FieldSchema<Value, Options>;
}

/** Makes a field of the wizard for both frontend systems: a form field for the new one, an extension for the legacy one. */
export function createWizardField<Value, Options>(
  field: WizardField<Value, Options>,
) {
  const data: FormFieldExtensionData = field;
  return {
    formField: createFormField(data),
    extension: createScaffolderFieldExtension({
      ...data,
      schema: field.schema.schema,
    }),
  };
}
