import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { ENTITY_REF_PATTERN } from '../limits';

/** Most VPNs that a view shows beside the fleet: more than anybody has tabs of. */
export const MOST_VPNS_OF_A_VIEW = 50;

/** What a view shows. */
export const viewSelectionSchema = z.object({
  /** Refs of the entities whose status is shown. */
  vpns: z
    .array(z.string().regex(ENTITY_REF_PATTERN, 'is not the ref of an entity'))
    .max(MOST_VPNS_OF_A_VIEW, `stands more than ${MOST_VPNS_OF_A_VIEW} times`),
  /** Whether the fleet is shown. */
  fleet: z.boolean(),
});

/** What a view shows. */
export type ViewSelection = z.infer<typeof viewSelectionSchema>;

/** The query that asks for a view: `vpn=REF&vpn=REF&fleet=true`. */
export function viewQuery({ vpns, fleet }: ViewSelection): URLSearchParams {
  const query = new URLSearchParams(vpns.map(ref => ['vpn', ref]));
  if (fleet) {
    query.set('fleet', 'true');
  }
  return query;
}

/**
 * Reads the query that asks for a view.
 *
 * @throws InputError where it is not right
 */
export function parseViewQuery(query: URLSearchParams): ViewSelection {
  const { success, data, error } = viewSelectionSchema.safeParse({
    vpns: [...new Set(query.getAll('vpn'))],
    fleet: query.get('fleet') === 'true',
  });
  if (!success) {
    throw new InputError(
      `The query of a view is not right: vpn ${error.issues[0].message}`,
    );
  }
  return data;
}
