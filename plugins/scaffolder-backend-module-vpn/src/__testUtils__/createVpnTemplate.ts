import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The parts of JSON schemas that the template uses. */
export interface Field {
  type?: string;
  title?: string;
  default?: unknown;
  enum?: string[];
  enumNames?: string[];
  pattern?: string;
  errorMessage?: { pattern?: string };
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties: Record<string, Field>;
  items: Field;
}

interface Template {
  spec: {
    parameters: Field[];
    steps: Array<{
      id: string;
      action: string;
      input: Record<string, unknown>;
    }>;
  };
}

/** The template Create VPN, as it is written. */
export const templateText = readFileSync(
  path.resolve(__dirname, '../../../../templates/create-vpn/template.yaml'),
  'utf8',
);
/** What the template asks for and does. */
export const { spec }: Template = parse(templateText);
/** All fields of the form that hold a value, by name. */
export const fields: Record<string, Field> = Object.fromEntries(
  spec.parameters
    .flatMap(({ properties }) => Object.entries(properties))
    .filter(([, { type }]) => type !== 'null'),
);
