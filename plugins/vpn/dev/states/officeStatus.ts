import {
  deriveVpnStatus,
  type ReportedStatus,
  STATUS_CONFIG_MAP_KEY,
  type VpnObjects,
  type VpnObservation,
  vpnSourceKindSchema,
  type VpnStatus,
} from 'backstage-plugin-vpn-common';
import { officeObjects, officeRef } from './officeObjects';
import { officeReport } from './officeReport';

/** What the portal observed of a VPN, and what its reporter reported, for a state to change. */
export interface Office {
  observation: VpnObservation;
  objects: VpnObjects;
  /** Taken away where there is none. */
  report?: ReportedStatus;
}

/** Something that happens to a VPN. */
export type Happening = (office: Office) => void;

/** The status of a healthy VPN, or of one that something happened to: what the backend would derive. */
export function officeStatus(happen: Happening = () => {}): VpnStatus {
  const now = Date.now();
  const objects = officeObjects(now);
  const observation: VpnObservation = {
    entityRef: officeRef,
    cluster: 'production',
    namespace: 'vpn-office',
    objects,
    sources: vpnSourceKindSchema.options.map(kind => ({
      kind,
      state: 'live',
      since: new Date(now - 3_600_000).toISOString(),
    })),
    reportReceivedAt: now,
    observedAt: now,
  };
  const office: Office = { observation, objects, report: officeReport(now) };
  happen(office);
  if (office.report) {
    const text = JSON.stringify(office.report);
    objects.configMaps.forEach(configMap => {
      configMap.data = { [STATUS_CONFIG_MAP_KEY]: text };
    });
  }
  return deriveVpnStatus(observation, now).status;
}
