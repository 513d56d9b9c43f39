import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { clusterAnswers } from './__fixtures__/clusterAnswers';
import { templateValues } from './__fixtures__/templateValues';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { publishOffice } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { templates } from './__testUtils__/templates';

// A backend is started for each.
jest.setTimeout(60_000);

const home = createMockDirectory();
const workspace = createMockDirectory();

describe('a dry run', () => {
  beforeEach(() => {
    home.clear();
    workspace.clear();
  });

  it.each(templates.map(template => [template.metadata.name, template]))(
    'of the template %s goes through, and changes nothing',
    async (name, template) => {
      const values = templateValues[name as string];
      expect(values).toBeDefined();

      const { entity } = await publishOffice(home, workspace, {
        nodePort: 30021,
      });
      const { catalog, isRegistered } = registeredCatalog(entity, templates);
      const clusters = new FakeClusters({
        answers: clusterAnswers,
        applyClusters: { demo: 'demo-apply' },
      });
      const { dryRun } = await startScaffolder({
        catalog,
        clusters,
        config: { vpn: { localRepositories: { directory: home.path } } },
      });
      // What is in the folder is registered when the backend starts.
      catalog.addLocation.mockClear();
      const before = home.content();
      const { body, status } = await dryRun(
        template as unknown as JsonObject,
        values,
      );
      expect({ status, error: body.error }).toEqual({ status: 200 });
      expect(body.steps.length).toBeGreaterThan(0);
      expect(home.content()).toEqual(before);
      expect(clusters.applied).toEqual([]);
      expect(catalog.addLocation).not.toHaveBeenCalled();
      expect(isRegistered()).toBe(true);
    },
  );
});
