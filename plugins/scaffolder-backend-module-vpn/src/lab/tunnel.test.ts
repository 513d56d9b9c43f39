import { createMockDirectory } from '@backstage/backend-test-utils';
import { generateLabVpn } from './generateLabVpn';
import { Lab } from './Lab';
import { describeInLab } from './requirements';

jest.setTimeout(120_000);

describeInLab('the tunnel of a generated VPN', () => {
  const folder = createMockDirectory();
  let lab: Lab;
  beforeEach(async () => {
    folder.clear();
    lab = await Lab.start(folder.path);
  });
  afterEach(() => lab.stop());

  it.each(['busybox', 'bash'] as const)(
    'takes a device by the configuration on the volume into the cluster, with the tools of %s',
    async shell => {
      const workload = await lab.addWorkload('shop');
      const pod = await lab.apply(
        await generateLabVpn({ peers: [{ name: 'laptop' }] }),
        { shell },
      );
      await pod.start();
      const laptop = await lab.addDevice();
      await laptop.connect(pod.read('config', 'peer_laptop/peer_laptop.conf'));

      expect(await laptop.reaches('10.13.13.1')).toBe(true);
      expect(await laptop.fetch(`http://${workload.address}/`)).toBe('shop');
    },
  );
});
