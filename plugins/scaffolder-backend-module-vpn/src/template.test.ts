import {
  CPU_PATTERN,
  deliverySchema,
  descriptionSchema,
  exposedPortSchema,
  IMAGE_PATTERN,
  MEMORY_PATTERN,
  NAMESPACE_PATTERN,
  NODE_PORT_RANGE,
  PEER_NAME_PATTERN,
  PUBLIC_KEY_PATTERN,
  REPO_URL_PATTERN,
  serverSettingsSchema,
  SHAPES,
  STORAGE_CLASS_PATTERN,
  VOLUME_SIZE_PATTERN,
  VPN_NAME_PATTERN,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { fields, spec, type Field } from './__testUtils__/createVpnTemplate';
import { FORM_FIELDS } from './services/formFields';

const peer = fields.peers.items.properties;
const server = fields.server.properties;
const settings = vpnSettingsSchema.innerType().innerType().shape;

describe('the form of the template Create VPN', () => {
  it('asks for the settings of a VPN, and needs four of them', () => {
    const { uncheckedCluster, ...ofTheVpn } = fields;
    expect(uncheckedCluster.default).toBe(false);
    expect(Object.keys(ofTheVpn).sort()).toEqual(Object.keys(settings).sort());
    expect(
      spec.parameters.flatMap(({ required }) => required ?? []).sort(),
    ).toEqual(['cluster', 'name', 'owner', 'serverAddress']);
  });

  it.each<[string, Field, RegExp]>([
    ['name', fields.name, VPN_NAME_PATTERN],
    ['namespace', fields.namespace, NAMESPACE_PATTERN],
    ['size', fields.size, VOLUME_SIZE_PATTERN],
    ['name of a device', peer.name, PEER_NAME_PATTERN],
    ['public key', peer.publicKey, PUBLIC_KEY_PATTERN],
    ['storage class', fields.storageClass, STORAGE_CLASS_PATTERN],
    ['server address', fields.serverAddress, SHAPES.serverAddress],
    ['network of the tunnel', fields.subnet, SHAPES.subnet],
    ['IPv6 network of the tunnel', fields.subnetIpv6, SHAPES.subnetIpv6],
    ['networks of devices', fields.allowedIps.items, SHAPES.network],
    ['networks behind a device', peer.networks.items, SHAPES.network],
    ['DNS servers', fields.dns.items, SHAPES.address],
    ['image', server.image, IMAGE_PATTERN],
    ['processor', server.cpu, CPU_PATTERN],
    ['memory', server.memory, MEMORY_PATTERN],
    ['most memory', server.memoryLimit, MEMORY_PATTERN],
    ['repository', fields.repoUrl, REPO_URL_PATTERN],
  ])('has the pattern of the settings for the %s', (_, field, pattern) => {
    expect(field.pattern).toBe(pattern.source);
  });

  it('calls the fields what refusals call them', () => {
    const titles = Object.keys(FORM_FIELDS).map(name => [
      name,
      { ...fields, ...server }[name].title,
    ]);
    expect(Object.fromEntries(titles)).toEqual(FORM_FIELDS);
  });

  it('has the limits and defaults of the settings', () => {
    expect(fields.nodePort).toMatchObject({
      minimum: NODE_PORT_RANGE.min,
      maximum: NODE_PORT_RANGE.max,
    });
    expect(fields.description.maxLength).toBe(descriptionSchema.maxLength);
    expect(fields.delivery.enum).toEqual(deliverySchema.options);
    expect(fields.delivery.enumNames).toHaveLength(
      deliverySchema.options.length,
    );
    for (const name of ['storageClass', 'size', 'subnet'] as const) {
      expect(fields[name].default).toBe(settings[name].parse(undefined));
    }

    const { port, protocol, targetPort } = exposedPortSchema.shape;
    const exposed = peer.expose.items.properties;
    const portLimits = { minimum: port.minValue, maximum: port.maxValue };
    expect(exposed.port).toMatchObject(portLimits);
    expect(targetPort.unwrap()).toBe(port);
    expect(exposed.targetPort).toMatchObject(portLimits);
    expect(exposed.protocol).toMatchObject({
      enum: protocol.removeDefault().options,
      default: protocol.parse(undefined),
    });
  });

  it('asks for everything about the server, with its defaults and limits', () => {
    expect(
      Object.fromEntries(
        Object.entries(server).map(([name, field]) => [name, field.default]),
      ),
    ).toEqual(serverSettingsSchema.parse({}));

    const { externalTrafficPolicy, nodeFailureSeconds } =
      serverSettingsSchema.innerType().shape;
    expect(server.externalTrafficPolicy.enum).toEqual(
      externalTrafficPolicy.removeDefault().options,
    );
    expect(server.nodeFailureSeconds.maximum).toBe(
      nodeFailureSeconds.removeDefault().maxValue,
    );
  });

  it('says in words what is wrong with a field that has a pattern', () => {
    const withPattern = [
      ...Object.values(fields),
      ...Object.values(server),
      ...Object.values(peer),
      ...[fields.allowedIps, fields.dns, peer.networks].map(
        ({ items }) => items,
      ),
    ].filter(({ pattern }) => pattern);
    expect(withPattern).not.toEqual([]);
    expect(
      withPattern.filter(({ errorMessage }) => !errorMessage?.pattern),
    ).toEqual([]);
  });
});
