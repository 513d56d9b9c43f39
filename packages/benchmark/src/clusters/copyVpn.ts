import {
  STATUS_CONFIG_MAP,
  STATUS_CONFIG_MAP_KEY,
} from 'backstage-plugin-vpn-common';
import type { ApiObject } from 'demo-cluster';
import type { GrownObject } from './grownVpn';
import { namespaceOf } from './names';
import { reportOf } from './reportOf';

/** The objects of a VPN like `office`, under another name, with as many peers as wished. */
export function copyVpn(
  office: GrownObject[],
  name: string,
  peers: number,
): GrownObject[] {
  const volume = JSON.stringify(office).match(/pvc-[0-9a-f-]{36}/)?.[0] ?? '';
  return office.map(({ kind, object }) => {
    const text = JSON.stringify(object)
      .replaceAll('vpn-office', namespaceOf(name))
      .replaceAll(volume, `pvc-${name}`)
      .replaceAll(/\boffice\b/g, name);
    const copy: ApiObject = JSON.parse(text);
    delete copy.metadata.uid;
    delete copy.metadata.resourceVersion;
    if (kind === 'configMaps' && copy.metadata.name === STATUS_CONFIG_MAP) {
      copy.data = { [STATUS_CONFIG_MAP_KEY]: reportOf(peers, 0) };
    }
    return { kind, object: copy };
  });
}
