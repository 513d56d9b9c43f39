import { NotAllowedError } from '@backstage/errors';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { VpnReview } from './VpnReview';
import type { VpnReviewProps } from './schema';

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'create-vpn' },
  spec: {
    type: 'vpn',
    parameters: [{ title: 'Name' }],
    steps: [
      { id: 'repository', action: 'vpn:repository:inspect' },
      { id: 'inspect', action: 'vpn:cluster:inspect' },
      { id: 'generate', action: 'vpn:manifests:generate' },
      { id: 'validate', action: 'vpn:manifests:validate' },
      { id: 'publish', action: 'publish:local' },
    ],
    output: { text: [{ content: '${{ steps.publish.output.url }}' }] },
  },
};
const values = {
  name: 'office',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  nodePort: 30020,
  subnet: '10.13.13.0/24',
  delivery: 'apply' as const,
};

describe('VpnReview', () => {
  const getEntityByRef = jest.fn();
  const dryRun = jest.fn();
  const render = () =>
    renderField(
      (props: VpnReviewProps) => (
        <TestApiProvider
          apis={[
            [catalogApiRef, { getEntityByRef }],
            [scaffolderApiRef, { dryRun }],
          ]}
        >
          <VpnReview {...props} />
        </TestApiProvider>
      ),
      {
        name: 'review',
        values,
        options: { templateRef: 'template:default/create-vpn' },
      },
    );

  beforeEach(() => {
    getEntityByRef.mockReset().mockResolvedValue(template);
    dryRun.mockReset().mockResolvedValue({
      directoryContents: [
        { path: 'README.md', base64Content: btoa('# office') },
        {
          path: 'manifests/service.yaml',
          base64Content: btoa('kind: Service'),
        },
      ],
    });
  });

  it('says in words what will be made, and shows the files', async () => {
    await render();

    expect(
      screen.getByText(
        'WireGuard server office in namespace vpn-office of cluster demo, which devices reach at vpn.example.com:30020/UDP.',
      ),
    ).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: 'manifests/service.yaml' }),
    );
    expect(await screen.findByText(/Service$/)).toBeVisible();
    expect(screen.queryByText('# office')).not.toBeInTheDocument();
  });

  it('runs nothing of the template but what asks and what makes the files', async () => {
    await render();
    await screen.findByRole('button', { name: 'README.md' });

    expect(getEntityByRef).toHaveBeenCalledWith('template:default/create-vpn');
    expect(dryRun.mock.calls).toEqual([
      [
        {
          template: {
            ...template,
            spec: {
              type: 'vpn',
              steps: template.spec.steps.slice(0, 3),
            },
          },
          values,
          directoryContents: [],
        },
      ],
    ]);
  });

  it('keeps the words where the files cannot be made, says why, and tries again', async () => {
    dryRun.mockRejectedValueOnce(
      new NotAllowedError('Unauthorized to run it dry'),
    );
    await render();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The files cannot be shown.Unauthorized to run it dry',
    );
    expect(screen.getByText(/^WireGuard server office/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: 'README.md' }),
    ).toBeVisible();
  });

  it('says that the template is not in the catalog', async () => {
    getEntityByRef.mockResolvedValue(undefined);
    await render();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the catalog has no template:default/create-vpn',
    );
  });
});
