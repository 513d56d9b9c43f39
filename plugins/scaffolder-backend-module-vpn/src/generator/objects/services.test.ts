import { findObject, generateOffice } from '../__testUtils__/generateOffice';

describe('the Service of the VPN', () => {
  it('has the port that devices are told, over both address families', () => {
    const service = findObject(generateOffice().objects, 'Service');
    expect(service.spec).toMatchObject({
      type: 'NodePort',
      ipFamilyPolicy: 'PreferDualStack',
      externalTrafficPolicy: 'Cluster',
      ports: [{ nodePort: 30020, protocol: 'UDP', port: 51820 }],
    });
    expect(service.metadata.annotations['backstage-vpn.io/endpoint']).toBe(
      'vpn.example.com:30020',
    );
  });

  it('leaves only the node of the pod answering where the settings say so', () => {
    const { objects } = generateOffice({
      server: { externalTrafficPolicy: 'Local' },
    });
    expect(findObject(objects, 'Service').spec.externalTrafficPolicy).toBe(
      'Local',
    );
  });
});

describe('the Service of a device', () => {
  it('leads to the port of the pod that stands for the one of the device', () => {
    const { spec } = findObject(generateOffice().objects, 'Service', 'printer');
    expect(spec.ipFamilyPolicy).toBe('PreferDualStack');
    expect(spec.ports).toEqual([
      { name: 'tcp-9100', protocol: 'TCP', port: 9100, targetPort: 20000 },
      { name: 'udp-53', protocol: 'UDP', port: 53, targetPort: 20001 },
    ]);
  });

  it('has a name of its own', () => {
    const expose = [{ port: 80 }];
    expect(() =>
      generateOffice({
        peers: [
          { name: 'a_b', expose },
          { name: 'a-b', expose },
        ],
      }),
    ).toThrow(
      'Peer a-b exposes ports under the Service name a-b, which is that of peer a_b',
    );
    expect(() =>
      generateOffice({ peers: [{ name: 'office', expose }] }),
    ).toThrow('which is that of the VPN itself');
  });
});
