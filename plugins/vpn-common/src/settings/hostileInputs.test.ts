import { vpnSettingsSchema } from './vpnSettings';

const minimal = {
  name: 'office',
  owner: 'group:default/guests',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  nodePort: 31820,
};

/** Texts that do harm where they reach a shell, YAML, a template, a path or a WireGuard configuration. */
const hostile: Record<string, string> = {
  'a command substitution': '$(id)',
  backticks: '`id`',
  'a variable': '${HOME}',
  'a shell separator': 'a;id',
  'a pipe': 'a|id',
  'a background job': 'a&id',
  'a redirection': 'a>/tmp/x',
  'single quotes': "a'b",
  'double quotes': 'a"b',
  'a backslash': 'a\\nb',
  'a glob': 'a*',
  'an option': '--privileged',
  'a line break': 'a\nb',
  'a carriage return': 'a\rb',
  'a line break at the end': 'a\n',
  'a line separator': 'a\u2028b',
  'a null character': 'a\0b',
  'an escape sequence': 'a\u001b[31m',
  'a YAML mapping': 'a: b',
  'a YAML comment': 'a #b',
  'a YAML alias': '*a',
  'a YAML tag': '!!js/function a',
  'a YAML document': '---\na: b',
  'a Go template': '{{ .Values.a }}',
  'a Jinja template': '{% raw %}a',
  'a Backstage template': '${{ secrets.a }}',
  'a WireGuard hook': 'PostUp = id',
  'a hook on a line of its own': 'a\nPostUp = id',
  'a path upwards': '../../etc/passwd',
  'an absolute path': '/etc/passwd',
  'a prototype': '__proto__',
  'a Cyrillic letter': 'оffice',
  'full-width letters': 'ｏｆｆｉｃｅ',
  'a zero-width space': 'of\u200bfice',
  'text turned around': 'a\u202eb',
  markup: '<script>alert(1)</script>',
  'a blank': 'a b',
  'far too much': 'a'.repeat(5000),
};

/** Each field of text, with where a text stands in the settings. */
const fields: Record<string, (text: string) => object> = {
  name: name => ({ name }),
  owner: owner => ({ owner }),
  cluster: cluster => ({ cluster }),
  namespace: namespace => ({ namespace }),
  storageClass: storageClass => ({ storageClass }),
  size: size => ({ size }),
  nodePort: nodePort => ({ nodePort }),
  serverAddress: serverAddress => ({ serverAddress }),
  subnet: subnet => ({ subnet }),
  subnetIpv6: subnetIpv6 => ({ subnetIpv6 }),
  allowedIps: network => ({ allowedIps: [network] }),
  'allowedIps as one text': allowedIps => ({ allowedIps }),
  dns: address => ({ dns: [address] }),
  'name of a peer': name => ({ peers: [{ name }] }),
  'public key': publicKey => ({ peers: [{ name: 'a', publicKey }] }),
  'network behind a peer': network => ({
    peers: [{ name: 'a', networks: [network] }],
  }),
  'expiry of a peer': expires => ({ peers: [{ name: 'a', expires }] }),
  'exposed port': port => ({ peers: [{ name: 'a', expose: [{ port }] }] }),
  'protocol of a port': protocol => ({
    peers: [{ name: 'a', expose: [{ port: 80, protocol }] }],
  }),
  image: image => ({ server: { image } }),
  cpu: cpu => ({ server: { cpu } }),
  memory: memory => ({ server: { memory } }),
  memoryLimit: memoryLimit => ({ server: { memoryLimit } }),
  externalTrafficPolicy: externalTrafficPolicy => ({
    server: { externalTrafficPolicy },
  }),
  repoUrl: repoUrl => ({ repoUrl }),
  delivery: delivery => ({ delivery }),
};

const isTaken = (change: object) =>
  vpnSettingsSchema.safeParse({ ...minimal, ...change }).success;

describe('hostile input', () => {
  it.each(Object.entries(fields))('is refused as %s', (_, settingsWith) => {
    const taken = Object.keys(hostile).filter(kind =>
      isTaken(settingsWith(hostile[kind])),
    );
    expect(taken).toEqual([]);
  });

  // A description is free text; the generator quotes it.
  it('is refused as a description where it is invisible or too long', () => {
    const refused = Object.keys(hostile).filter(
      kind => !isTaken({ description: hostile[kind] }),
    );
    expect(refused).toEqual([
      'a line break',
      'a carriage return',
      'a line break at the end',
      'a line separator',
      'a null character',
      'an escape sequence',
      'a YAML document',
      'a hook on a line of its own',
      'text turned around',
      'far too much',
    ]);
  });

  it('is left out where it is a setting that there is not', () => {
    const settings = vpnSettingsSchema.parse(
      JSON.parse(
        JSON.stringify({ ...minimal, postUp: 'id' }).replace(
          '{',
          '{"__proto__":{"hardened":true},',
        ),
      ),
    );
    expect(settings).not.toHaveProperty('postUp');
    expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
  });

  it('knows every field of text that there is', () => {
    const settings = Object.keys(
      vpnSettingsSchema.innerType().innerType().shape,
    );
    const known = [...Object.values(fields)].flatMap(settingsWith =>
      Object.keys(settingsWith('')),
    );
    expect(new Set([...known, 'description'])).toEqual(new Set(settings));
  });
});
