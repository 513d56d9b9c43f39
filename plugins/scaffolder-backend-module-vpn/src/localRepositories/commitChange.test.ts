import { existsSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { writeTree } from '../__testUtils__/publishOffice';
import { DefaultLocalRepositories } from './DefaultLocalRepositories';

const home = createMockDirectory();
const workspace = createMockDirectory();
const repositories = new DefaultLocalRepositories(home.path);
const first = {
  'catalog-info.yaml': 'kind: Resource\n',
  'a b.md': 'old',
  'x.md': 'x',
};
const change = (parent: string, content = 'new') => {
  writeTree(workspace.path, { 'a b.md': content });
  return {
    folder: workspace.path,
    parent,
    message: 'Change',
    written: ['a b.md'],
    removed: ['x.md'],
  };
};

async function publish() {
  home.clear();
  workspace.setContent(first);
  await repositories.publish({
    name: 'office',
    folder: workspace.path,
    task: 'create-vpn',
  });
  return repositories.head('office');
}

describe('a commit to a local repository', () => {
  it('changes what it names, in the repository and in what the catalog reads', async () => {
    const parent = await publish();
    const commit = await repositories.commit('office', change(parent));
    expect(await repositories.head('office')).toBe(commit);
    expect(await repositories.listFiles('office')).toEqual([
      'a b.md',
      'catalog-info.yaml',
    ]);
    expect(readFileSync(home.resolve('office/a b.md'), 'utf8')).toBe('new');
    expect(existsSync(home.resolve('office/x.md'))).toBe(false);

    const folder = createMockDirectory();
    await repositories.checkOut('office', parent, folder.path);
    expect(folder.content()).toEqual(first);
  });

  it('is refused where somebody else was first, and takes nothing back of theirs', async () => {
    const parent = await publish();
    await repositories.commit('office', change(parent, 'theirs'));
    await expect(
      repositories.commit('office', change(parent, 'ours')),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('start it again'),
    });
    expect(await repositories.readFile('office', 'a b.md')).toBe('theirs');
  });

  it('is made once, where a stopped task makes it again', async () => {
    const parent = await publish();
    const commit = await repositories.commit('office', change(parent));
    expect(await repositories.commit('office', change(parent))).toBe(commit);
  });

  it('needs a repository', async () => {
    const parent = await publish();
    await expect(repositories.commit('absent', change(parent))).rejects.toThrow(
      'There is no repository absent',
    );
  });
});
