import { InputError } from '@backstage/errors';
import { quantityOf } from 'backstage-plugin-vpn-common';
import { z } from 'zod';
import { parseInput } from '../parseInput';
import type { Manifest } from '../readManifests';

const quantitySchema = z
  .union([z.string(), z.number()])
  .transform(quantity => quantityOf(String(quantity)))
  .refine(
    quantity => !Number.isNaN(quantity),
    'must be a quantity such as 1Gi',
  );

const amountsSchema = z.record(quantitySchema).default({});

const containerSchema = z.object({
  name: z.string(),
  resources: z
    .object({ requests: amountsSchema, limits: amountsSchema })
    .default({}),
});

const serviceSchema = z.object({
  type: z.string().optional(),
  ports: z
    .array(z.object({ nodePort: z.number().int().optional() }))
    .default([]),
});

const claimSchema = z.object({
  storageClassName: z.string().optional(),
  resources: z.object({ requests: z.object({ storage: quantitySchema }) }),
});

const deploymentSchema = z.object({
  replicas: z.number().int().default(1),
  template: z.object({
    spec: z.object({
      initContainers: z.array(containerSchema).default([]),
      containers: z.array(containerSchema),
    }),
  }),
});

/** Amounts as numbers by what they are of, such as `memory`: bytes, processors, pieces. */
export type Amounts = Record<string, number>;

/** A container, as far as it takes of what a cluster has. */
export type Container = z.output<typeof containerSchema>;

/** An object of a VPN with the part of its spec that a cluster's limits concern. */
export interface Part<Spec> {
  /** File that it stands in. */
  file: string;
  name: string;
  spec: Spec;
}

/** The objects of a VPN that take of what a cluster has. */
export interface VpnParts {
  services: Array<Part<z.output<typeof serviceSchema>>>;
  claims: Array<Part<z.output<typeof claimSchema>>>;
  deployments: Array<Part<z.output<typeof deploymentSchema>>>;
}

/**
 * The parts of a VPN that a cluster's limits concern.
 *
 * @throws InputError that names the file and field if an object is not of its kind
 */
export function vpnPartsOf(manifests: Manifest[]): VpnParts {
  return {
    services: partsOf(manifests, 'Service', serviceSchema),
    claims: partsOf(manifests, 'PersistentVolumeClaim', claimSchema),
    deployments: partsOf(manifests, 'Deployment', deploymentSchema),
  };
}

function partsOf<T extends z.ZodTypeAny>(
  manifests: Manifest[],
  kind: string,
  schema: T,
): Array<Part<z.output<T>>> {
  return manifests
    .filter(({ object }) => object.kind === kind)
    .map(({ file, object }) => ({
      file,
      name: object.metadata.name,
      spec: parseSpec(file, object, schema),
    }));
}

function parseSpec<T extends z.ZodTypeAny>(
  file: string,
  object: object,
  schema: T,
): z.output<T> {
  try {
    return parseInput(z.object({ spec: schema }), object).spec;
  } catch (error) {
    throw new InputError(`${file} is not as a cluster takes it`, error);
  }
}
