import type { Entity } from '@backstage/catalog-model';
import {
  CPU_PATTERN,
  IMAGE_PATTERN,
  MEMORY_PATTERN,
  NODE_PORT_RANGE,
  PEER_NAME_PATTERN,
  PUBLIC_KEY_PATTERN,
  settingsChangeSchema,
  SHAPES,
  VOLUME_SIZE_PATTERN,
} from 'backstage-plugin-vpn-common';
import type { Field } from './__testUtils__/createVpnTemplate';
import { templates } from './__testUtils__/templates';

interface Step {
  id: string;
  if?: string;
  action: string;
  input: Record<string, unknown>;
}
type ChangeTemplate = Entity & {
  spec: {
    parameters: Field[];
    steps: Step[];
    output: { links: object[]; text: { title: string }[] };
  };
};

const changes = [
  'add-vpn-peer',
  'remove-vpn-peer',
  'edit-vpn',
  'upgrade-vpn',
].map(
  name =>
    templates.find(({ metadata }) => metadata.name === name) as ChangeTemplate,
);
const edit = changes[2];

/** The pattern of each field, wherever it stands. */
const patterns: Record<string, RegExp> = {
  name: PEER_NAME_PATTERN,
  peers: PEER_NAME_PATTERN,
  publicKey: PUBLIC_KEY_PATTERN,
  address: /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/,
  networks: SHAPES.network,
  serverAddress: SHAPES.serverAddress,
  allowedIps: SHAPES.network,
  dns: SHAPES.address,
  size: VOLUME_SIZE_PATTERN,
  image: IMAGE_PATTERN,
  cpu: CPU_PATTERN,
  memory: MEMORY_PATTERN,
  memoryLimit: MEMORY_PATTERN,
};

/** All fields below some, each with its name; that of its list for an item. */
function fieldsBelow(field: Partial<Field>, name = ''): [string, Field][] {
  return [
    [name, field as Field],
    ...Object.entries(field.properties ?? {}).flatMap(([key, child]) =>
      fieldsBelow(child, key),
    ),
    ...(field.items ? fieldsBelow(field.items, name) : []),
  ];
}

describe.each(changes.map(change => [change.metadata.name, change] as const))(
  'the form of the template %s',
  (_, { spec }) => {
    const fields = spec.parameters.flatMap(page => fieldsBelow(page));

    it('holds back what no setting can be, in words', () => {
      const texts = fields.filter(
        ([name, field]) =>
          field.pattern || (name in patterns && field.type === 'string'),
      );
      expect(texts.map(([name, { pattern }]) => [name, pattern])).toEqual(
        texts.map(([name]) => [name, patterns[name]?.source]),
      );
      expect(
        texts.filter(([, { errorMessage }]) => !errorMessage?.pattern),
      ).toEqual([]);
    });

    it('starts from a VPN', () => {
      expect(spec.parameters[0].required).toContain('vpn');
      expect(spec.parameters[0].properties).toHaveProperty('vpn');
    });

    it('delivers the change as every other does', () => {
      const delivery = ({ spec: { steps, output } }: ChangeTemplate) =>
        JSON.stringify([
          steps.slice(steps.findIndex(({ id }) => id === 'commit')),
          output.links,
          // Not all of them ask the cluster first.
          output.text.filter(({ title }) => title !== 'What was not checked'),
        ])
          .replaceAll('not parameters.preview and ', '')
          .replace(/"(?:title|message)":"[^"]+ VPN [^"]+"/g, '');
      expect(delivery({ spec } as ChangeTemplate)).toBe(delivery(changes[0]));
    });
  },
);

describe('the template edit-vpn', () => {
  it('asks for every setting that can change, and hands it on', () => {
    const names = Object.keys(settingsChangeSchema.shape).sort();
    const asked = Object.keys(
      Object.assign({}, ...edit.spec.parameters.map(page => page.properties)),
    );
    expect(asked.sort()).toEqual(
      [...names, 'filledFrom', 'preview', 'vpn'].sort(),
    );
    const change = edit.spec.steps.find(({ id }) => id === 'change');
    expect(Object.keys(change?.input.settings ?? {}).sort()).toEqual(names);
  });

  it('changes nothing by default', () => {
    const settings = edit.spec.parameters
      .flatMap(page => fieldsBelow(page))
      .filter(([name]) => !['preview', 'protocol'].includes(name));
    expect(settings.filter(([, field]) => field.default)).toEqual([]);
    const { nodePort } = edit.spec.parameters[0].properties;
    expect(nodePort).toMatchObject({
      minimum: NODE_PORT_RANGE.min,
      maximum: NODE_PORT_RANGE.max,
    });
  });
});
