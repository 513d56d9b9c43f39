import type { GeneratedVpn } from '../generator';
import { deviceConfiguration, makeKeyPair } from './deviceConfiguration';
import { eventually } from './eventually';
import { generateLabVpn } from './generateLabVpn';
import type { Lab } from './Lab';
import { labForEach } from './__testUtils__/labForEach';
import { describeInLab } from './requirements';

jest.setTimeout(120_000);

function serviceOf({ objects }: GeneratedVpn, name: string) {
  return objects.find(
    ({ kind, metadata }) => kind === 'Service' && metadata.name === name,
  )!;
}

describeInLab('the tunnel of a generated VPN', () => {
  let lab: Lab;
  labForEach(started => {
    lab = started;
  });

  it.each(['busybox', 'bash'] as const)(
    'takes a device with a server key to workloads and Services of the cluster, with the tools of %s',
    async shell => {
      const vpn = await generateLabVpn({ peers: [{ name: 'laptop' }] });
      const shop = await lab.addWorkload('shop');
      const shopAddress = await lab.serve(
        { spec: { ports: [{ protocol: 'TCP', port: 8080, targetPort: 80 }] } },
        shop.address,
      );
      const pod = await lab.apply(vpn, { shell });
      await pod.start();
      const laptop = await lab.addDevice();
      const configuration = pod.read('config', 'peer_laptop/peer_laptop.conf');
      expect(configuration).toContain('PersistentKeepalive = 25');
      await laptop.connect(configuration);

      expect(await laptop.reaches('10.13.13.1')).toBe(true);
      expect(await laptop.fetch(`http://${shop.address}/`)).toBe('shop');
      expect(await laptop.fetch(`http://${shopAddress}:8080/`)).toBe('shop');
    },
  );

  it('takes a device with a key of its own there, configured as the guide says, over IPv6 too, in the hardened profile', async () => {
    const keys = makeKeyPair();
    const vpn = await generateLabVpn({
      server: { hardened: true },
      subnetIpv6: 'fd42:13::/64',
      allowedIps: ['10.244.0.0/16', 'fd00:244::/64'],
      peers: [{ name: 'laptop', publicKey: keys.publicKey }, { name: 'phone' }],
    });
    const shop = await lab.addWorkload('shop');
    const pod = await lab.apply(vpn);
    await pod.start();
    const serverKey = pod.read('config', 'server/publickey-server').trim();
    const [laptop, phone] = [await lab.addDevice(), await lab.addDevice()];
    await laptop.connect(
      deviceConfiguration(vpn, keys, serverKey, ['10.13.13.2', 'fd42:13::2']),
    );
    await phone.connect(pod.read('config', 'peer_phone/peer_phone.conf'));

    expect(await laptop.fetch(`http://${shop.address}/`)).toBe('shop');
    expect(await laptop.fetch(`http://[${shop.addressIpv6}]/`)).toBe('shop');
    expect(await laptop.reaches('fd42:13::3')).toBe(true);
    expect(await phone.reaches('fd42:13::2')).toBe(true);
  });

  it('lets devices nowhere but where the VPN is for, whatever their configuration says', async () => {
    const vpn = await generateLabVpn({
      allowedIps: ['10.96.0.0/12', '169.254.7.0/24'],
      peers: [{ name: 'laptop' }],
    });
    const shop = await lab.addWorkload('shop');
    const metadata = await lab.addWorkload('metadata');
    await metadata.machine.run([
      'ip',
      'addr',
      'add',
      '169.254.7.7/32',
      'dev',
      'eth0',
    ]);
    const shopAddress = await lab.serve(
      { spec: { ports: [{ protocol: 'TCP', port: 80, targetPort: 80 }] } },
      shop.address,
    );
    const pod = await lab.apply(vpn);
    await pod.machine.run([
      'ip',
      'route',
      'add',
      '169.254.7.7',
      'via',
      metadata.address,
    ]);
    await pod.start();
    const laptop = await lab.addDevice();
    await laptop.connect(
      pod
        .read('config', 'peer_laptop/peer_laptop.conf')
        .replace('AllowedIPs = ', 'AllowedIPs = 10.244.0.0/16, '),
    );

    expect(await laptop.fetch(`http://${shopAddress}/`)).toBe('shop');
    expect(await laptop.fetch(`http://${shop.address}/`)).toBeUndefined();
    expect(await laptop.fetch('http://169.254.7.7/')).toBeUndefined();
    // The pod itself would reach both.
    const { code } = await pod.machine.try([
      'curl',
      '-sf',
      'http://169.254.7.7/',
    ]);
    expect(code).toBe(0);
  });

  it('leads a Service of the cluster to a device, on the ports that it exposes and no other', async () => {
    const vpn = await generateLabVpn({
      peers: [{ name: 'Printer', expose: [{ port: 80, targetPort: 8000 }] }],
    });
    const pod = await lab.apply(vpn);
    await pod.start();
    const printer = await lab.addDevice();
    await printer.connect(pod.read('config', 'peer_Printer/peer_Printer.conf'));
    for (const port of ['8000', '22']) {
      await printer.machine.script(
        `mkdir -p /run/pages; echo ${port} > /run/pages/index.html
         busybox httpd -p ${port} -h /run/pages`,
      );
    }
    const shop = await lab.addWorkload('shop');
    const fetch = (address: string) =>
      shop.machine.try(['curl', '-sf', '-m', '3', `http://${address}/`]);
    const address = await lab.serve(serviceOf(vpn, 'printer'), pod.address);

    expect(await fetch(`${address}:80`)).toMatchObject({ code: 0 });
    // Its other ports are reached by no way of the pod, routes included.
    await shop.machine.run([
      'ip',
      'route',
      'add',
      '10.13.13.0/24',
      'via',
      pod.address,
    ]);
    expect((await fetch('10.13.13.2:22')).code).not.toBe(0);
    expect((await fetch(`${pod.address}:22`)).code).not.toBe(0);
  });

  it('cuts the connections of a port that is no longer exposed', async () => {
    const vpn = await generateLabVpn({
      peers: [{ name: 'printer', expose: [{ port: 9100 }] }],
    });
    const pod = await lab.apply(vpn);
    await pod.start();
    const printer = await lab.addDevice();
    await printer.connect(pod.read('config', 'peer_printer/peer_printer.conf'));
    printer.machine.spawn(['busybox', 'nc', '-ll', '-p', '9100', '-e', 'cat']);
    const { machine } = await lab.addWorkload('shop');
    const address = await lab.serve(serviceOf(vpn, 'printer'), pod.address);
    const talk = machine.try([
      '/bin/bash',
      '-c',
      `exec 3<> /dev/tcp/${address}/9100
         echo one >&3; read -r -t 5 answer <&3; echo "$answer"
         touch /run/connected; until [ -e /run/removed ]; do sleep 0.1; done
         echo two >&3; read -r -t 5 answer <&3 || echo none`,
    ]);
    await eventually(
      async () =>
        (await machine.try(['ls', '/run/connected'])).code === 0 || undefined,
    );
    pod.setPeers({ printer: '{"address":"10.13.13.2"}' });
    await eventually(async () => {
      const rules = await pod.machine.run(['iptables-save']);
      return !rules.includes('9100') || undefined;
    });
    await machine.run(['touch', '/run/removed']);

    expect(await talk).toMatchObject({ stdout: 'one\nnone\n' });
  });

  it('routes the networks behind a device to it', async () => {
    const vpn = await generateLabVpn({
      allowedIps: ['10.244.0.0/16', '192.168.40.0/24'],
      peers: [
        // Host bits and all, as people write them.
        { name: 'router', networks: ['192.168.40.1/24'] },
        { name: 'laptop' },
      ],
    });
    const pod = await lab.apply(vpn);
    await pod.start();
    const [router, laptop] = [await lab.addDevice(), await lab.addDevice()];
    await router.machine.script(
      `ip link add lan type bridge; ip link set lan up
       ip addr add 192.168.40.1/24 dev lan`,
    );
    await router.connect(pod.read('config', 'peer_router/peer_router.conf'));
    await laptop.connect(pod.read('config', 'peer_laptop/peer_laptop.conf'));
    await router.reaches('10.13.13.1');
    expect(await laptop.reaches('192.168.40.1')).toBe(true);

    // One that is the pod's own is none to route.
    const routes = await pod.machine.run(['ip', 'route']);
    pod.setPeers({
      laptop: '{"address":"10.13.13.3"}',
      router: '{"address":"10.13.13.2","networks":["10.244.0.0/25"]}',
    });
    await eventually(
      () =>
        pod.logs.peers.includes('10.244.0.0/16 of the cluster') || undefined,
    );
    const expected = routes.replace(/^192\.168\.40\.0\/24 .*\n/m, '');
    const settled = await eventually(async () => {
      const now = await pod.machine.run(['ip', 'route']);
      return now.includes('192.168.40') ? undefined : now;
    });
    expect(settled).toBe(expected);
    expect(
      await pod.machine.run(['wg', 'show', 'wg0', 'allowed-ips']),
    ).not.toContain('192.168.40');
  });
});
