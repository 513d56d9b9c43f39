import { type NextDevice, responseErrorOf } from 'backstage-plugin-vpn-common';
import { fixedVpnApi } from '../../src/__testUtils__/fixedVpnApi';
import type { VpnApi } from '../../src/api';
import {
  type DeviceDraft,
  emptyDraft,
} from '../../src/components/device/DeviceDraft';
import type { DevState } from './DevState';
import { type Happening, officeStatus } from './officeStatus';
import { nextOfSettings } from './settings';

const apiOf = (next: NextDevice, happening?: Happening) =>
  fixedVpnApi(
    { status: officeStatus(happening), connection: 'live' },
    undefined,
    undefined,
    next,
  );

const apiWithout = (getNextDevice: VpnApi['getNextDevice']): VpnApi => ({
  ...apiOf(nextOfSettings),
  getNextDevice,
});

const refused = (statusCode: number, name: string, message: string) =>
  apiWithout(async () => {
    throw responseErrorOf({ statusCode, name, message });
  });

const phone: DeviceDraft = { ...emptyDraft, name: 'tablet-ada' };

/** Networks that no phone could read from a QR code any more. */
const manyNetworks = Array.from(
  { length: 60 },
  (_, number) => `10.${number + 20}.0.0/16`,
);

const states: Omit<DevState, 'view'>[] = [
  {
    name: 'form',
    title: 'Its name, and who makes its key',
    createApi: () => apiOf(nextOfSettings),
  },
  {
    name: 'refused',
    title: 'What was entered is wrong, or missing',
    createApi: () => apiOf(nextOfSettings),
    entered: { name: 'tablet of Ada', keyMaker: 'device', publicKey: '' },
  },
  {
    name: 'configuration',
    title: 'The configuration with the key that the browser made',
    createApi: () => apiOf(nextOfSettings),
    entered: phone,
  },
  {
    name: 'many-networks',
    title: 'A configuration that is too long for a QR code',
    createApi: () => apiOf({ ...nextOfSettings, allowedIps: manyNetworks }),
    entered: phone,
  },
  {
    name: 'own-key',
    title: 'The rest of the configuration, for a device that has its key',
    createApi: () => apiOf(nextOfSettings),
    entered: {
      name: 'router-attic',
      keyMaker: 'device',
      publicKey: `${'A'.repeat(41)}9A=`,
    },
  },
  {
    name: 'server-key',
    title: 'The command, where the server makes the key',
    createApi: () => apiOf(nextOfSettings),
    entered: { ...emptyDraft, name: 'sensor-cellar', keyMaker: 'server' },
  },
  {
    name: 'waiting',
    title: "The server's public key is not known yet",
    createApi: () =>
      apiOf(nextOfSettings, office => {
        delete office.report;
      }),
    entered: phone,
  },
  {
    name: 'loading',
    title: 'A free address is looked for',
    createApi: () => apiWithout(() => new Promise(() => {})),
  },
  {
    name: 'no-address',
    title: 'No address is free',
    createApi: () =>
      refused(
        400,
        'InputError',
        'All addresses of 10.13.13.0/29 are taken: remove a device first',
      ),
  },
  {
    name: 'denied',
    title: 'Not permitted',
    createApi: () => refused(403, 'NotAllowedError', 'Unauthorized'),
  },
  {
    name: 'unreadable',
    title: 'The repository cannot be read',
    createApi: () =>
      refused(
        502,
        'BadGatewayError',
        'The repository https://git.example.com/network/office did not answer',
      ),
  },
];

/** Every state of the dialog that adds a device. */
export const deviceStates: DevState[] = states.map(state => ({
  ...state,
  view: 'device',
}));
