import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { clusterAnswers } from '../__fixtures__/clusterAnswers';
import { FakeClusters } from '../__testUtils__/FakeClusters';
import { permissionsWithout } from '../__testUtils__/permissionsWithout';
import { runAction } from '../__testUtils__/runAction';
import { DefaultVpnInspector } from '../services/DefaultVpnInspector';
import { createInspectClusterAction } from './inspectCluster';

const WISHES = { cluster: 'demo', name: 'office' };

function resource(name: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type, owner: 'guests' },
  };
}

function setUp({
  entities = [] as Entity[],
  permissions = permissionsWithout(),
  clusters = new FakeClusters({
    answers: clusterAnswers,
    applyClusters: { demo: 'demo-writer' },
  }),
} = {}) {
  const catalog = catalogServiceMock({ entities });
  const action = createInspectClusterAction(
    permissions,
    new DefaultVpnInspector(clusters, catalog),
  );
  return { action, catalog, permissions };
}

describe('vpn:cluster:inspect', () => {
  it('gives the facts of the cluster, a free port and the entity of the cluster', async () => {
    const { action } = setUp({
      entities: [resource('demo', 'kubernetes-cluster')],
    });
    const outputs = await runAction(action, WISHES);
    expect(outputs).toEqual({
      facts: expect.objectContaining({
        version: 'v1.34.9',
        podRanges: ['10.244.0.0/24', 'fd00:10:244:1::/64'],
        dnsAddress: '10.96.0.10',
        unread: [],
      }),
      nodePort: expect.any(Number),
      clusterEntityRef: 'resource:default/demo',
    });
    expect(outputs.nodePort).toBeGreaterThanOrEqual(30000);
    expect(outputs.nodePort).toBeLessThanOrEqual(32767);
    expect(outputs.nodePort).not.toBe(30020);
  });

  it('chooses another port once a Service holds the chosen one', async () => {
    const { nodePort } = await runAction(setUp().action, WISHES);
    const clusters = new FakeClusters({
      answers: {
        ...clusterAnswers,
        '/api/v1/services': { items: [{ spec: { ports: [{ nodePort }] } }] },
      },
    });
    const outputs = await runAction(setUp({ clusters }).action, WISHES);
    expect(outputs.nodePort).not.toBe(nodePort);
  });

  it('keeps a wished port that is free, and takes what a form left blank as not given', async () => {
    const outputs = await runAction(setUp().action, {
      ...WISHES,
      nodePort: 30021,
      namespace: '',
      storageClass: '',
      subnet: '',
    });
    expect(outputs.nodePort).toBe(30021);
  });

  it('asks as the user who started the task', async () => {
    const credentials = mockCredentials.user('user:default/anna');
    const { action, catalog, permissions } = setUp();
    const getEntityByRef = jest.spyOn(catalog, 'getEntityByRef');
    const getEntities = jest.spyOn(catalog, 'getEntities');

    await runAction(
      action,
      { ...WISHES, delivery: 'apply' },
      { getInitiatorCredentials: async () => credentials },
    );

    expect(
      permissions.authorize.mock.calls.map(([[{ permission }], options]) => [
        permission.name,
        options,
      ]),
    ).toEqual([
      ['vpn.create', { credentials }],
      ['vpn.apply', { credentials }],
      ['kubernetes.resources.read', { credentials }],
    ]);
    expect(getEntityByRef).toHaveBeenCalledWith('resource:default/office', {
      credentials,
    });
    expect(getEntities).toHaveBeenCalledWith(expect.anything(), {
      credentials,
    });
  });

  it.each([
    ['vpn.create', 'manual' as const],
    ['vpn.apply', 'apply' as const],
  ])('refuses who lacks %s', async (permission, delivery) => {
    const { action } = setUp({ permissions: permissionsWithout(permission) });
    await expect(
      runAction(action, { ...WISHES, delivery }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(permission),
    });
  });

  it('needs the right to apply only where the portal shall apply', async () => {
    const { action } = setUp({
      permissions: permissionsWithout('vpn.apply'),
      clusters: new FakeClusters({ answers: clusterAnswers }),
    });
    await expect(
      runAction(action, { ...WISHES, delivery: 'manual' }),
    ).resolves.toHaveProperty('nodePort');
  });

  it('refuses to plan for applying where the operator configured no entry for it', async () => {
    const { action } = setUp({
      clusters: new FakeClusters({ answers: clusterAnswers }),
    });
    await expect(
      runAction(action, { ...WISHES, delivery: 'apply' }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('vpn.clusters.demo.applyCluster'),
    });
  });

  it('names everything that the cluster cannot have, at once', async () => {
    const { action } = setUp({ entities: [resource('office', 'vpn')] });
    await expect(
      runAction(action, {
        ...WISHES,
        nodePort: 30020,
        storageClass: 'fast',
        namespace: 'vpn-lab',
        subnet: '10.244.0.0/16',
        subnetIpv6: 'fd00:10:244::/48',
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        new RegExp(
          [
            '^Nothing was published, because cluster demo cannot hold this VPN\\. Start over, and change:',
            'Name: .*resource:default/office already.*',
            'Port: 30020 is taken.*choose for example 3\\d{4}.*',
            'Storage class: .*no fast; choose one of longhorn',
            'Namespace: vpn-lab .*resource:default/lab.*',
            'Network of the tunnel: 10.244.0.0/16 overlaps .*10.244.0.0/24.*',
            'IPv6 network of the tunnel: fd00:10:244::/48 overlaps .*fd00:10:244:1::/64.*$',
          ].join('\n'),
        ),
      ),
    });
  });

  it('refuses a port that no cluster gives', async () => {
    await expect(
      runAction(setUp().action, { ...WISHES, nodePort: 51820 }),
    ).rejects.toThrow('Port: 51820 is not from 30000 to 32767');
  });

  it('names a wish that is no wish of a VPN by its field', async () => {
    await expect(
      runAction(setUp().action, { ...WISHES, subnet: '10.13.13.1/24' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^subnet: must be an IPv4 network/),
    });
  });

  it('goes on where a part cannot be read, and tells so in the log', async () => {
    const { '/apis/networking.k8s.io/v1/servicecidrs': _, ...answers } =
      clusterAnswers;
    const { action } = setUp({ clusters: new FakeClusters({ answers }) });
    const logger = mockServices.logger.mock();
    const { facts } = await runAction(action, WISHES, { logger });
    expect(facts).toMatchObject({ serviceRanges: [] });
    expect(logger.warn).toHaveBeenCalledWith(
      'Not checked on cluster demo: address ranges of Services. Cluster demo: /apis/networking.k8s.io/v1/servicecidrs not found',
    );
  });

  it('tells in the log what to know of the cluster', async () => {
    const { action } = setUp({
      clusters: new FakeClusters({
        answers: {
          ...clusterAnswers,
          '/apis/cilium.io/v2': {
            resources: [{ kind: 'CiliumNetworkPolicy' }],
          },
        },
      }),
    });
    const logger = mockServices.logger.mock();
    const { facts } = await runAction(action, WISHES, { logger });
    expect(facts).toMatchObject({ cilium: true });
    expect(logger.info.mock.calls).toEqual([
      [expect.stringContaining('CiliumNetworkPolicy')],
    ]);
  });

  describe('where the cluster does not answer', () => {
    const setUpSilent = () => {
      const clusters = new FakeClusters({
        applyClusters: { demo: 'demo-writer' },
      });
      jest.spyOn(clusters, 'connect').mockReturnValue(new Promise(() => {}));
      return setUp({ clusters });
    };
    const inspectFor10Seconds = async (wishes: object) => {
      const logger = mockServices.logger.mock();
      const { action } = setUpSilent();
      const inspected = runAction(action, { ...WISHES, ...wishes }, { logger });
      const settled = Promise.allSettled([inspected]);
      await jest.advanceTimersByTimeAsync(10_000);
      await settled;
      return { inspected, logger };
    };

    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('ends after 10 s, and tells of the choice to go on', async () => {
      const { inspected } = await inspectFor10Seconds({ nodePort: 30021 });
      await expect(inspected).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(
          /^Nothing was published, because cluster demo cannot be asked whether it would take the VPN\. Cluster demo: no whole answer within 10 s\..*tick "Go on even if the cluster does not answer"/,
        ),
      });
    });

    it('goes on where the user chose so, and tells what that means', async () => {
      const { inspected, logger } = await inspectFor10Seconds({
        nodePort: 30021,
        allowUnchecked: true,
        delivery: 'manual',
      });
      expect(await inspected).toEqual({
        facts: undefined,
        unanswered: 'Cluster demo: no whole answer within 10 s',
        nodePort: 30021,
        clusterEntityRef: undefined,
      });
      expect(logger.warn.mock.calls).toEqual([
        [
          expect.stringMatching(
            /^Not checked on cluster demo: anything\. The VPN is made without knowing the cluster: .*no whole answer within 10 s$/,
          ),
        ],
      ]);
    });

    it('then needs a port, since it cannot find a free one', async () => {
      const { inspected } = await inspectFor10Seconds({ allowUnchecked: true });
      await expect(inspected).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /\nPort: cluster demo does not answer, so no free port can be found; choose one/,
        ),
      });
    });

    it('does not go on to apply', async () => {
      const { inspected } = await inspectFor10Seconds({
        nodePort: 30021,
        allowUnchecked: true,
        delivery: 'apply',
      });
      await expect(inspected).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(
          '(delivery): the portal cannot apply to cluster demo',
        ),
      });
    });
  });

  it('keeps its findings when the task is tried again', async () => {
    const { action } = setUp({ entities: [resource('office', 'vpn')] });
    const facts = { storageClasses: [], unread: [] };
    const outputs = await runAction(action, WISHES, {
      checkpoint: async () => ({ facts, nodePort: 30007 } as never),
    });
    expect(outputs).toMatchObject({ facts, nodePort: 30007 });
  });
});
