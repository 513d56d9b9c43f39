import { execFileSync } from 'node:child_process';
import {
  createMockDirectory,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { clusterAnswers } from './__fixtures__/clusterAnswers';
import { templateValues } from './__fixtures__/templateValues';
import { fakeCatalog } from './__testUtils__/fakeCatalog';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { gitHosts, integrations } from './__testUtils__/gitHosts';
import { createBare, gitServer, toOwnBackend } from './__testUtils__/gitServer';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { templates } from './__testUtils__/templates';

// A backend is started for each.
jest.setTimeout(120_000);

const TEMPLATE = 'template:default/create-vpn';

const network = setupServer();
registerMswTestHooks(network);
const home = createMockDirectory();

describe('the template Create VPN', () => {
  it.each(gitHosts)(
    'publishes privately on $type, and registers it',
    async host => {
      const bare = home.resolve(`${host.type}.git`);
      const asked: object[] = [];
      network.use(
        toOwnBackend,
        ...host.api(body => {
          asked.push(body);
          createBare(bare);
        }),
        ...gitServer(host.cloneUrl, bare),
      );
      const { catalog, locations } = fakeCatalog(
        templates,
        'resource:default/office',
      );
      const { run } = await startScaffolder({
        catalog,
        clusters: new FakeClusters({ answers: clusterAnswers }),
        config: { integrations },
      });
      const task = await run(TEMPLATE, {
        ...templateValues['create-vpn'],
        repoUrl: host.repoUrl,
        delivery: 'argocd',
      });
      expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
      expect(asked).toEqual([expect.objectContaining(host.visibility)]);
      expect(locations).toEqual([host.catalogInfo]);
      expect(task.output?.links).toContainEqual(
        expect.objectContaining({ url: host.page }),
      );
      expect(JSON.stringify(task.output?.text)).toContain(
        `git clone ${host.cloneUrl}`,
      );
      expect(
        execFileSync('git', [
          `--git-dir=${bare}`,
          'show',
          'main:delivery/argocd-application.yaml',
        ]).toString(),
      ).toContain(`repoURL: ${host.cloneUrl}`);
    },
  );
});
