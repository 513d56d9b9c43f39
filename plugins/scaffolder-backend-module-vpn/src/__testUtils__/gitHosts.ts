import { http, HttpResponse, type RequestHandler } from 'msw';

/** How a kind of Git host takes a new repository, as far as Backstage's step for it asks. */
export interface GitHost {
  /** Type of its integration, the suffix of its publish action. */
  type: string;
  /** Where the test publishes. */
  repoUrl: string;
  cloneUrl: string;
  /** Page of the repository that the task links to. */
  page: string;
  /** What the catalog registers. */
  catalogInfo: string;
  /** What the request that makes the repository says of who may see it. */
  visibility: object;
  /** Its API; `create` is called with what is asked for, and may refuse. */
  api(create: (body: object) => void): RequestHandler[];
}

/** Integrations of a portal that may publish on all {@link gitHosts}. */
export const integrations = {
  github: [
    {
      host: 'github.example.com',
      apiBaseUrl: 'https://github.example.com/api/v3',
      token: 'secret',
    },
  ],
  gitlab: [
    {
      host: 'gitlab.example.com',
      apiBaseUrl: 'https://gitlab.example.com/api/v4',
      token: 'secret',
    },
  ],
  gitea: [
    { host: 'gitea.example.com', username: 'portal', password: 'secret' },
  ],
  bitbucketCloud: [{ username: 'portal', token: 'secret' }],
  bitbucketServer: [
    {
      host: 'bitbucket.example.com',
      apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
      token: 'secret',
    },
  ],
  azure: [
    { host: 'dev.azure.com', credentials: [{ personalAccessToken: 'secret' }] },
  ],
};

async function created(
  request: Request,
  create: (body: object) => void,
  answer: object,
  status = 201,
) {
  try {
    create((await request.json()) as object);
  } catch {
    return HttpResponse.json(
      { message: 'name already exists on this account' },
      { status: 422 },
    );
  }
  return HttpResponse.json(answer, { status });
}

const azureVersions = {
  resourceVersion: 1,
  minVersion: '1.0',
  maxVersion: '7.2',
  releasedVersion: '7.1',
};

/** One host of each kind. */
export const gitHosts: GitHost[] = [
  {
    type: 'github',
    repoUrl: 'github.example.com?owner=my-team&repo=office-vpn',
    cloneUrl: 'https://github.example.com/my-team/office-vpn.git',
    page: 'https://github.example.com/my-team/office-vpn/blob/main',
    catalogInfo:
      'https://github.example.com/my-team/office-vpn/tree/main/catalog-info.yaml',
    visibility: { private: true, visibility: 'private' },
    api: create => [
      http.get('https://github.example.com/api/v3/users/my-team', () =>
        HttpResponse.json({ type: 'Organization' }),
      ),
      http.post(
        'https://github.example.com/api/v3/orgs/my-team/repos',
        ({ request }) =>
          created(request, create, {
            clone_url: 'https://github.example.com/my-team/office-vpn.git',
            html_url: 'https://github.example.com/my-team/office-vpn',
          }),
      ),
      http.put(
        'https://github.example.com/api/v3/repos/my-team/office-vpn/branches/main/protection',
        () => HttpResponse.json({}),
      ),
    ],
  },
  {
    type: 'gitlab',
    repoUrl: 'gitlab.example.com?owner=my-team%2Fnetwork&repo=office-vpn',
    cloneUrl: 'https://gitlab.example.com/my-team/network/office-vpn.git',
    page: 'https://gitlab.example.com/my-team/network/office-vpn/-/blob/main',
    catalogInfo:
      'https://gitlab.example.com/my-team/network/office-vpn/-/blob/main/catalog-info.yaml',
    visibility: { visibility: 'private' },
    api: create => [
      http.get('https://gitlab.example.com/api/v4/namespaces/*', () =>
        HttpResponse.json({ id: 7, kind: 'group' }),
      ),
      http.get('https://gitlab.example.com/api/v4/user', () =>
        HttpResponse.json({ id: 1 }),
      ),
      http.get('https://gitlab.example.com/api/v4/groups/*', () =>
        HttpResponse.json([]),
      ),
      http.post('https://gitlab.example.com/api/v4/projects', ({ request }) =>
        created(request, create, {
          id: 3,
          http_url_to_repo:
            'https://gitlab.example.com/my-team/network/office-vpn.git',
        }),
      ),
    ],
  },
  {
    type: 'gitea',
    repoUrl: 'gitea.example.com?owner=my-team&repo=office-vpn',
    cloneUrl: 'https://gitea.example.com/my-team/office-vpn.git',
    page: 'https://gitea.example.com/my-team/office-vpn/src/branch/main/',
    catalogInfo:
      'https://gitea.example.com/my-team/office-vpn/src/branch/main/catalog-info.yaml',
    visibility: { private: true },
    api: create => [
      http.get('https://gitea.example.com/api/v1/orgs/my-team', () =>
        HttpResponse.json({}),
      ),
      http.post(
        'https://gitea.example.com/api/v1/orgs/my-team/repos',
        ({ request }) => created(request, create, {}),
      ),
      http.get(
        'https://gitea.example.com/my-team/office-vpn/src/branch/main',
        () => HttpResponse.text('the page'),
      ),
    ],
  },
  {
    type: 'bitbucketCloud',
    repoUrl: 'bitbucket.org?workspace=my-team&project=NET&repo=office-vpn',
    cloneUrl: 'https://bitbucket.org/my-team/office-vpn.git',
    page: 'https://bitbucket.org/my-team/office-vpn/src/main',
    catalogInfo:
      'https://bitbucket.org/my-team/office-vpn/src/main/catalog-info.yaml',
    visibility: { is_private: true, project: { key: 'NET' } },
    api: create => [
      http.post(
        'https://api.bitbucket.org/2.0/repositories/my-team/office-vpn',
        ({ request }) =>
          created(
            request,
            create,
            {
              links: {
                html: { href: 'https://bitbucket.org/my-team/office-vpn' },
                clone: [
                  {
                    name: 'https',
                    href: 'https://bitbucket.org/my-team/office-vpn.git',
                  },
                ],
              },
            },
            200,
          ),
      ),
    ],
  },
  {
    type: 'bitbucketServer',
    repoUrl: 'bitbucket.example.com?project=NET&repo=office-vpn',
    cloneUrl: 'https://bitbucket.example.com/scm/NET/office-vpn.git',
    page: 'https://bitbucket.example.com/projects/NET/repos/office-vpn/browse',
    catalogInfo:
      'https://bitbucket.example.com/projects/NET/repos/office-vpn/browse/catalog-info.yaml',
    visibility: { public: false, defaultBranch: 'main' },
    api: create => [
      http.post(
        'https://bitbucket.example.com/rest/api/1.0/projects/NET/repos',
        ({ request }) =>
          created(request, create, {
            links: {
              self: [
                {
                  href: 'https://bitbucket.example.com/projects/NET/repos/office-vpn/browse',
                },
              ],
              clone: [
                {
                  name: 'http',
                  href: 'https://bitbucket.example.com/scm/NET/office-vpn.git',
                },
              ],
            },
          }),
      ),
    ],
  },
  {
    type: 'azure',
    repoUrl:
      'dev.azure.com?organization=my-team&project=network&repo=office-vpn',
    cloneUrl: 'https://dev.azure.com/my-team/network/_git/office-vpn',
    page: 'https://dev.azure.com/my-team/network/_git/office-vpn',
    catalogInfo:
      'https://dev.azure.com/my-team/network/_git/office-vpn?path=%2Fcatalog-info.yaml',
    visibility: { name: 'office-vpn' },
    api: create => [
      http.get('https://dev.azure.com/my-team/_apis/ResourceAreas', () =>
        HttpResponse.json({ count: 0, value: [] }),
      ),
      http.options('https://dev.azure.com/my-team/_apis/Location', () =>
        HttpResponse.json({
          value: [
            {
              id: 'e81700f7-3be2-46de-8624-2eb35882fcaa',
              area: 'Location',
              resourceName: 'ResourceAreas',
              routeTemplate: '_apis/{resource}/{areaId}',
              ...azureVersions,
            },
          ],
        }),
      ),
      http.options('https://dev.azure.com/my-team/_apis/git', () =>
        HttpResponse.json({
          value: [
            {
              id: '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
              area: 'git',
              resourceName: 'Repositories',
              routeTemplate: '{project}/_apis/{area}/{resource}/{repositoryId}',
              ...azureVersions,
            },
          ],
        }),
      ),
      http.post(
        'https://dev.azure.com/my-team/network/_apis/git/Repositories',
        ({ request }) =>
          created(request, create, {
            id: '1',
            remoteUrl: 'https://dev.azure.com/my-team/network/_git/office-vpn',
            webUrl: 'https://dev.azure.com/my-team/network/_git/office-vpn',
          }),
      ),
    ],
  },
];
