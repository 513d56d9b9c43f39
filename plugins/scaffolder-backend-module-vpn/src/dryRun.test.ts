import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { clusterAnswers } from './__fixtures__/clusterAnswers';
import { templateValues } from './__fixtures__/templateValues';
import { fakeCatalog } from './__testUtils__/fakeCatalog';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { publishOffice } from './__testUtils__/publishOffice';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { templates } from './__testUtils__/templates';

// A backend is started for each.
jest.setTimeout(120_000);

const VPN = 'resource:default/office';

const repositories = createMockDirectory();
const workspace = createMockDirectory();

beforeEach(() => {
  repositories.clear();
  workspace.clear();
});

describe('a dry run', () => {
  it.each(templates.map(template => [template.metadata.name, template]))(
    'of the template %s goes through, and changes nothing',
    async (name, template) => {
      const values = templateValues[name as string];
      expect(values).toBeDefined();

      const there =
        'vpn' in values
          ? [
              (
                await publishOffice(repositories, workspace, {
                  nodePort: 30022,
                })
              ).entity,
            ]
          : [];
      const published = repositories.content();
      const { catalog, locations } = fakeCatalog([...templates, ...there], VPN);
      const clusters = new FakeClusters({
        answers: clusterAnswers,
        applyClusters: { demo: 'demo-apply' },
      });
      const { dryRun } = await startScaffolder({
        catalog,
        clusters,
        config: {
          vpn: { localRepositories: { directory: repositories.path } },
        },
      });
      const registered = [...locations];
      const { body, status } = await dryRun(
        template as unknown as JsonObject,
        values,
      );
      expect({ status, error: body.error }).toEqual({ status: 200 });
      expect(body.steps.length).toBeGreaterThan(0);
      expect(locations).toEqual(registered);
      expect(clusters.applied).toEqual([]);
      expect(repositories.content()).toEqual(published);
    },
  );
});
