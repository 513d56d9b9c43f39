import { FORM_FIELDS, type FormField } from '../formFields';

/** Why a cluster would not take an object of a VPN. */
export interface Refusal {
  /** File of the object, for example `manifests/service.yaml`. */
  file: string;
  /** Path of the field in the object, or the object itself, for example `Service office`. */
  field: string;
  /** What is wrong, with the value, and what to do. */
  message: string;
  /** Field of the Create VPN form by which it can be mended, where there is one. */
  formField?: FormField;
}

/** A refusal as a user reads it: first where to mend it, then what is wrong. */
export function toLine({ file, field, message, formField }: Refusal): string {
  const place = `${file}, ${field}`;
  return formField
    ? `${FORM_FIELDS[formField]} (${place}): ${message}`
    : `${place}: ${message}`;
}
