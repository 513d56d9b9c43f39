import { FORM_FIELDS, type FormField } from '../formFields';

/** Why a cluster would not take an object of a VPN. */
export interface Refusal {
  /** File of the object, for example `manifests/service.yaml`. */
  file: string;
  /** Path of the field in the object, or the object itself, for example `Service office`. */
  field: string;
  /** What the API server said, where it was asked. */
  words?: string;
  /** What is wrong, with the value, and what to do. */
  message: string;
  /** Field of the Create VPN form by which it can be mended, where there is one. */
  formField?: FormField;
}

/** A refusal as a user reads it: first where to mend it, then what is wrong. */
export function toLine(refusal: Refusal): string {
  const { file, field, words, message, formField } = refusal;
  const place = `${file}, ${field}`;
  return [
    formField ? `${FORM_FIELDS[formField]} (${place}): ` : `${place}: `,
    ...(words === undefined ? [] : [`the cluster says "${words}"; `]),
    message,
  ].join('');
}

/** Refusals of an API server and those found by reading, each once: its words, and our more exact advice. */
export function mergeRefusals(said: Refusal[], read: Refusal[]): Refusal[] {
  const isSame = (one: Refusal, other: Refusal) =>
    one.file === other.file && one.formField === other.formField;
  return [
    ...said.map(refusal => ({
      ...refusal,
      message:
        read.find(other => isSame(refusal, other))?.message ?? refusal.message,
    })),
    ...read.filter(refusal => !said.some(other => isSame(refusal, other))),
  ];
}
