import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { vpnClusterPickerField } from './module';

describe('scaffolder module vpn', () => {
  it('brings the field VpnClusterPicker, whose value is a text', async () => {
    const load = createExtensionTester(vpnClusterPickerField).get(
      FormFieldBlueprint.dataRefs.formFieldLoader,
    );

    await expect(load()).resolves.toMatchObject({
      name: 'VpnClusterPicker',
      schema: { schema: { returnValue: { type: 'string' } } },
    });
  });
});
