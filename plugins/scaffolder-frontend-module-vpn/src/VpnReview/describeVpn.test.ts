import { freeNodePort } from 'backstage-plugin-vpn-common';
import { facts } from '../__testUtils__/facts';
import type { WizardValues } from '../form';
import { describeVpn } from './describeVpn';

const values: WizardValues = {
  name: 'office',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  storageClass: 'longhorn',
  size: '1Gi',
  subnet: '10.13.13.0/24',
  delivery: 'apply',
};

describe('describeVpn', () => {
  it('says what is made of little', () => {
    expect(describeVpn(values, facts)).toEqual([
      {
        title: 'Server',
        words: `WireGuard server office in namespace vpn-office of cluster demo, which devices reach at vpn.example.com:${freeNodePort(
          facts,
          'office',
        )}/UDP`,
      },
      { title: 'Devices', words: 'None yet; they can be added at any time' },
      {
        title: 'Through the tunnel',
        words:
          "Devices have addresses of 10.13.13.0/24, and send what is for the cluster's pods and Services, 10.244.0.0/16, 10.96.0.0/12, through the tunnel",
      },
      { title: 'Keys', words: 'On a volume of 1Gi of storage class longhorn' },
      { title: 'Repository', words: "Kept in the portal's own folder" },
      {
        title: 'Delivery',
        words: 'The portal applies it to the cluster at once',
      },
    ]);
  });

  it.each<[WizardValues, RegExp]>([
    [{ nodePort: 30020 }, /at vpn\.example\.com:30020\/UDP$/],
    [{ namespace: 'net' }, /in namespace net of/],
    [
      { peers: [{ name: 'a' }, { name: 'b', publicKey: 'key' }] },
      /^2 devices: a \(the server makes its keys\), b \(its own key\)$/,
    ],
    [{ subnetIpv6: 'fd42::/64' }, /10\.13\.13\.0\/24 and fd42::\/64/],
    [{ allowedIps: ['10.0.0.0/8'] }, /send what is for 10\.0\.0\.0\/8 through/],
    [{ allowedIps: ['0.0.0.0/0'] }, /send everything through the tunnel$/],
    [
      { repoUrl: 'github.com?owner=team&repo=vpn' },
      /^Published at https:\/\/github\.com\/team\/vpn\.git, private$/,
    ],
    [
      {
        repoUrl: 'dev.azure.com?organization=team&project=net+work&repo=vpn',
      },
      /team\/net%20work\/_git\/vpn, seen by whoever may see its project$/,
    ],
    [{ delivery: 'argocd' }, /^Argo CD brings/],
    [{ delivery: 'flux' }, /^Flux brings/],
    [{ delivery: 'manual' }, /^By hand/],
  ])('says of %j what it means', (change, words) => {
    expect(
      describeVpn({ ...values, ...change }, facts).map(told => told.words),
    ).toContainEqual(expect.stringMatching(words));
  });

  it('says what is not known where the cluster cannot be asked', () => {
    const words = describeVpn(values, undefined).map(told => told.words);
    expect(words[0]).toMatch(/at vpn\.example\.com, at a free UDP port$/);
    expect(words[2]).toMatch(/or everything where the cluster does not tell/);
  });
});
