import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the list of devices, as parameter `peers` takes it. */
export const peersFieldSchema = makeFieldSchema({
  output: z =>
    z.array(
      z.object({
        name: z.string(),
        publicKey: z.string().optional(),
        address: z.string().optional(),
        networks: z.array(z.string()).optional(),
        expose: z
          .array(
            z.object({
              port: z.number().optional(),
              protocol: z.enum(['TCP', 'UDP']).optional(),
              targetPort: z.number().optional(),
            }),
          )
          .optional(),
      }),
    ),
});

/** Props of the field. */
export type VpnPeersEditorProps = typeof peersFieldSchema.TProps;

/** The devices as the form stores them. */
export type PeersValue = typeof peersFieldSchema.TOutput;
