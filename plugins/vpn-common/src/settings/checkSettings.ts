import { z } from 'zod';
import { checkPeers, type TunnelPeers } from './checkPeers';
import { refuseDelivery } from './refuseDelivery';
import type { Delivery } from './vpnSettings';

interface Checked extends TunnelPeers {
  delivery: Delivery;
  repoUrl?: string;
}

/** The rules that concern more than one field. */
export function checkSettings(settings: Checked, context: z.RefinementCtx) {
  checkPeers(settings, context);

  const message = refuseDelivery(settings.delivery, settings.repoUrl);
  if (message) {
    context.addIssue({
      code: z.ZodIssueCode.custom,
      path: ['delivery'],
      message,
    });
  }
}
