import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseRepository } from 'backstage-plugin-vpn-common';
import { hostileTexts } from '../__fixtures__/hostileTexts';
import { renderField, type RenderedField } from '../__testUtils__/renderField';
import type { GitHost } from './gitHosts';
import { repositoryProblem } from './repositoryProblems';
import { VpnRepositoryPicker } from './VpnRepositoryPicker';

const integrations = {
  gerrit: [
    {
      host: 'gerrit.example.com',
      gitilesBaseUrl: 'https://gerrit.example.com/gitiles',
    },
  ],
  gitlab: [
    {
      host: 'gitlab.example.com',
      apiBaseUrl: 'https://gitlab.example.com/api/v4',
    },
  ],
  gitea: [{ host: 'gitea.example.com' }],
  bitbucketServer: [
    {
      host: 'git.example.com',
      apiBaseUrl: 'https://git.example.com/rest/api/1.0',
    },
  ],
};

describe('VpnRepositoryPicker', () => {
  const render = (state: Partial<RenderedField> = {}) =>
    renderField(VpnRepositoryPicker, {
      name: 'repoUrl',
      title: 'Repository',
      integrations,
      ...state,
    });
  const host = () => screen.getByRole('button', { name: /^Repository/ });
  const input = (name: string) =>
    screen.getByRole('textbox', { name: new RegExp(`^${name}`) });
  const inputs = () =>
    screen.queryAllByRole('textbox').map(({ id }) => id.split('_')[2]);
  async function pick(name: RegExp) {
    await userEvent.click(host());
    await userEvent.click(screen.getByRole('option', { name }));
  }

  it('begins in the own folder of the portal, and offers the hosts that can be published on', async () => {
    const written = await render();

    expect(host()).toHaveTextContent("In the portal's own folder");
    expect(host()).toHaveAccessibleDescription(/Argo CD and Flux do not reach/);
    expect(inputs()).toEqual([]);
    expect(written).not.toHaveBeenCalled();
    await userEvent.click(host());
    expect(
      within(screen.getByRole('listbox'))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      "In the portal's own folderTo try things out",
      'github.comGitHub',
      'gitlab.example.comGitLab',
      'gitlab.comGitLab',
      'gitea.example.comGitea',
      'bitbucket.orgBitbucket Cloud',
      'git.example.comBitbucket Server',
      'dev.azure.comAzure DevOps',
    ]);
  });

  it.each<[RegExp, string[], string]>([
    [/GitHub/, ['owner', 'repo'], 'github.com?owner=a&repo=office-vpn'],
    [
      /gitlab\.example/,
      ['owner', 'repo'],
      'gitlab.example.com?owner=a&repo=office-vpn',
    ],
    [
      /Bitbucket Cloud/,
      ['workspace', 'project', 'repo'],
      'bitbucket.org?workspace=a&project=a&repo=office-vpn',
    ],
    [
      /Bitbucket Server/,
      ['project', 'repo'],
      'git.example.com?project=a&repo=office-vpn',
    ],
    [
      /Azure/,
      ['organization', 'project', 'repo'],
      'dev.azure.com?organization=a&project=a&repo=office-vpn',
    ],
  ])('asks of %s for %j, and writes %s', async (kind, parts, repoUrl) => {
    const written = await render();

    await pick(kind);
    expect(inputs()).toEqual(parts);
    for (const empty of screen.getAllByDisplayValue('')) {
      if (empty.id) {
        await userEvent.type(empty, 'a');
      }
    }
    expect(written).toHaveBeenLastCalledWith(repoUrl);
    expect(parseRepository(repoUrl)).toBeDefined();
  });

  it('keeps nothing of another host that this one does not ask for', async () => {
    const written = await render({
      values: { repoUrl: 'github.com?owner=acme&repo=vpn' },
    });
    await pick(/Azure/);
    expect(written).toHaveBeenLastCalledWith('dev.azure.com?repo=vpn');
    await pick(/own folder/);
    expect(written).toHaveBeenLastCalledWith(undefined);
    expect(inputs()).toEqual([]);
  });

  it('says what is wrong with a part while it is typed', async () => {
    await render({ values: { repoUrl: 'github.com?owner=acme&repo=vpn' } });
    expect(input('Owner')).toHaveValue('acme');

    await userEvent.type(input('Owner'), '/net work');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'must be a user, an organization or a group, such as my-team',
    );
    expect(input('Owner')).toBeInvalid();
    expect(input('Owner')).toHaveValue('acme/net work');
    expect(input('Name of the repository')).toBeValid();
  });

  it('says which part is missing once the page was to be left', async () => {
    await render({
      values: { repoUrl: 'github.com?repo=vpn' },
      rawErrors: ['Owner: is missing', 'must be a repository on a Git host'],
    });
    expect(screen.getByRole('alert')).toHaveTextContent(/^is missing$/);
    expect(input('Owner')).toBeInvalid();
    expect(input('Owner')).toBeRequired();
  });

  it('refuses a host that the portal does not know', async () => {
    await render({ values: { repoUrl: 'git.example.org?owner=a&repo=b' } });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'this portal does not know git.example.org; choose another, or ask its operator to add it to integrations',
    );
    expect(host()).toHaveTextContent('git.example.org');
  });

  it('can be disabled', async () => {
    await render({
      values: { repoUrl: 'github.com?owner=a&repo=b' },
      disabled: true,
    });
    expect(host()).toHaveAttribute('aria-disabled', 'true');
    expect(input('Owner')).toBeDisabled();
  });
});

describe('repositoryProblem', () => {
  const hosts: GitHost[] = [
    { host: 'github.com', type: 'github' },
    { host: 'dev.azure.com', type: 'azure' },
  ];
  const problem = (repoUrl?: string) => repositoryProblem(repoUrl, hosts);

  it.each([
    undefined,
    '',
    'github.com?owner=my-team&repo=office-vpn',
    'github.com?owner=my-team%2Fnetwork&repo=office-vpn',
    'dev.azure.com?organization=a&project=net+work&repo=c',
  ])('of %j is none', repoUrl => expect(problem(repoUrl)).toBeUndefined());

  it.each([
    ['github.com?repo=b', 'Owner: is missing'],
    ['github.com?owner=a', 'Name of the repository: is missing'],
    ['github.com?owner=a&repo=..', /^Name of the repository: must be/],
    [`github.com?owner=${'a'.repeat(300)}&repo=b`, /^must be the place of/],
    ['github.com?workspace=a&project=b&repo=c', 'Owner: is missing'],
    ['evil.example?owner=a&repo=b', /does not know evil\.example;/],
  ])('of %j is told', (repoUrl, words) =>
    expect(problem(repoUrl)).toMatch(words),
  );

  // Letters and underscores, which harm nobody as a part of an address.
  const harmless = '__proto__';

  it.each(hostileTexts.filter(text => text !== harmless))(
    'refuses %j in each of its parts',
    text => {
      for (const part of ['owner', 'repo'] as const) {
        const parts = { owner: 'a', repo: 'b', [part]: text };
        expect(
          problem(`github.com?${new URLSearchParams(parts)}`),
        ).toBeDefined();
      }
      expect(problem(text || '?')).toBeDefined();
    },
  );
});
