import { demoFacts } from '../../__fixtures__/demoFacts';
import { generateOffice, laptopKey } from '../__testUtils__/generateOffice';

function guideOf(...input: Parameters<typeof generateOffice>): string {
  return generateOffice(...input).files['docs/index.md'];
}

describe('the guide', () => {
  it('offers to show configurations only where the server makes some', () => {
    const ownKey = { name: 'Laptop', publicKey: laptopKey };
    expect(guideOf()).toContain('/app/show-peer NAME');
    expect(guideOf({ peers: [ownKey] })).not.toContain('show-peer');
    expect(guideOf({ peers: [ownKey] })).toContain(
      'List it without `publicKey`',
    );
  });

  it('saves a configuration under a name that wg-quick takes', () => {
    expect(guideOf({ name: 'office-in-berlin-mitte' })).toContain(
      ' > office-in-berli.conf)',
    );
    expect(guideOf({ name: 'office-berlin1-mitte' })).toContain(
      ' > office-berlin1.conf)',
    );
  });

  it('names the networks behind devices', () => {
    expect(guideOf()).toContain('`192.168.40.0/24` behind router');
    expect(guideOf({ peers: [] })).not.toContain('Behind some devices');
  });

  it('speaks of IPv6 where the tunnel has it', () => {
    const guide = guideOf({ subnetIpv6: 'fd42:13:13::/64' });
    expect(guide).toContain('| Laptop | `10.13.13.2`, `fd42:13:13::2` |');
    expect(guide).toContain('addressIpv6');
    expect(guideOf()).not.toContain('IPv6');
  });

  const retain = '"persistentVolumeReclaimPolicy":"Retain"';

  it.each([
    ['Delete', true],
    ['Retain', false],
    [undefined, true],
  ])(
    'says how the volume is kept in a class of reclaim policy %s',
    (reclaimPolicy, isAsked) => {
      const storageClasses = [
        { ...demoFacts.storageClasses[0], reclaimPolicy },
      ];
      const guide = guideOf({}, { facts: { ...demoFacts, storageClasses } });
      expect(guide.includes(retain)).toBe(isAsked);
    },
  );

  it.each([
    ['do-nothing', true],
    ['delete-statefulset-pod', true],
    [undefined, true],
    ['delete-deployment-pod', false],
    ['delete-both-statefulset-and-deployment-pod', false],
  ])(
    "says whether the VPN leaves a dead node under Longhorn's policy %s",
    (nodeDownPolicy, isAsked) => {
      const guide = guideOf({}, { facts: { ...demoFacts, nodeDownPolicy } });
      expect(guide.includes('patch settings.longhorn.io')).toBe(isAsked);
    },
  );

  it('says nothing of Longhorn where the volume is not on it', () => {
    const guide = guideOf({ storageClass: 'standard' });
    expect(guide).not.toContain('ongho');
    expect(guide).toContain('node.kubernetes.io/out-of-service');
  });
});
