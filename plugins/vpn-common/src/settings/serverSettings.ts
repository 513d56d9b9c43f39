import { z } from 'zod';
import { quantityOf } from '../cluster/quantity';
import { cpuSchema, imageSchema, memorySchema } from './fields';

/**
 * Version, size and security of a VPN server: everything that an operator may
 * want to change about it, in one place, with what is right for most.
 */
export const serverSettingsSchema = z
  .object({
    image: imageSchema.default(
      'lscr.io/linuxserver/wireguard:1.0.20250521-r1-ls110',
    ),
    /** What the server's container asks for. It has no limit of processor time, which would delay packets. */
    cpu: cpuSchema.default('50m'),
    memory: memorySchema.default('64Mi'),
    /** Above it the container is killed. */
    memoryLimit: memorySchema.default('256Mi'),
    /** `Cluster`: every node answers. `Local`: only the node of the pod, and peers show their own addresses. */
    externalTrafficPolicy: z.enum(['Cluster', 'Local']).default('Cluster'),
    /** Seconds that the pod stays on a node that no longer answers. */
    nodeFailureSeconds: z.number().int().min(0).max(3600).default(30),
    /**
     * No privileged container: instead the kubelets of the cluster allow the
     * sysctl net.ipv4.ip_forward (`--allowed-unsafe-sysctls`).
     */
    hardened: z.boolean().default(false),
  })
  .refine(
    ({ memory, memoryLimit }) => quantityOf(memory) <= quantityOf(memoryLimit),
    { path: ['memoryLimit'], message: 'must be at least the memory asked for' },
  );

/** Version, size and security of a VPN server. */
export type ServerSettings = z.infer<typeof serverSettingsSchema>;
