import { resolve } from 'node:path';
import { ask, eventually } from '../__testUtils__/client';
import { startDemoCluster } from '../startDemoCluster';

const examples = resolve(__dirname, '../../../../examples');

it('starts with the VPNs of the examples, and without a seed that is missing', async () => {
  const warn = jest.fn();
  const cluster = await startDemoCluster({
    seed: [`${examples}/*`, `${examples}/absent-vpn`].map(seed =>
      seed.replace('/*', '/office*'),
    ),
    timing: { tick: 20, step: 40, report: 200 },
    logger: { info: () => {}, warn },
  });
  try {
    await eventually(async () => {
      const { body } = await ask(cluster, '/api/v1/pods');
      expect(body.items).toHaveLength(1);
      expect(body.items[0].status.conditions).toContainEqual(
        expect.objectContaining({ type: 'Ready', status: 'True' }),
      );
      const status = await ask(
        cluster,
        '/api/v1/configmaps?fieldSelector=metadata.name%3Dbackstage-vpn-status',
      );
      const report = JSON.parse(status.body.items[0].data['status.json']);
      expect(report.peers.length).toBeGreaterThan(0);
      expect(report.skipped).toEqual([]);
    });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0][0]).toContain('absent-vpn');
  } finally {
    await cluster.stop();
  }
});
