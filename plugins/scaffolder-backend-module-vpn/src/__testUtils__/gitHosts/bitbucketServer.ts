import { http } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';

export const bitbucketServer: GitHost = {
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
};
