import { isVpnEntity, vpnBindingOf } from './entity';

const office = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'Office',
    annotations: {
      'backstage.io/kubernetes-cluster': 'demo',
      'backstage.io/kubernetes-namespace': 'vpn-office',
    },
  },
  spec: { type: 'vpn', owner: 'guests' },
};

describe('the entity of a VPN', () => {
  it('is a Resource of type vpn', () => {
    expect(isVpnEntity(office)).toBe(true);
    expect(isVpnEntity({ ...office, kind: 'Component' })).toBe(false);
    expect(isVpnEntity({ ...office, spec: { type: 'database' } })).toBe(false);
  });

  it('names its cluster and namespace', () => {
    expect(vpnBindingOf(office)).toEqual({
      entityRef: 'resource:default/office',
      cluster: 'demo',
      namespace: 'vpn-office',
    });
  });

  it('is refused with what it lacks', () => {
    const bare = { ...office, metadata: { name: 'office' } };
    expect(() => vpnBindingOf(bare)).toThrow(
      'resource:default/office has no annotation backstage.io/kubernetes-cluster; add it to its catalog-info.yaml',
    );
    expect(() => vpnBindingOf({ ...office, spec: {} })).toThrow('is not a VPN');
  });
});
