import { http, HttpResponse, type PathParams } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';
import { PROPOSAL_PAGE } from './proposalPage';

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
  proposals: propose => [
    http.get(
      'https://bitbucket.example.com/rest/api/1.0/projects/NET/repos/office-vpn/default-branch',
      () => HttpResponse.json({ displayId: 'main' }),
    ),
    http.get(
      'https://bitbucket.example.com/rest/api/1.0/projects/NET/repos/office-vpn/branches',
      ({ request }) => {
        const displayId = new URL(request.url).searchParams.get('filterText');
        return HttpResponse.json({ values: [{ displayId }] });
      },
    ),
    http.post<PathParams, { fromRef: { displayId: string }; title: string }>(
      'https://bitbucket.example.com/rest/api/1.0/projects/NET/repos/office-vpn/pull-requests',
      async ({ request }) => {
        const { fromRef, title } = await request.json();
        propose({ branch: fromRef.displayId, title });
        return HttpResponse.json(
          { links: { self: [{ href: PROPOSAL_PAGE }] } },
          { status: 201 },
        );
      },
    ),
  ],
};
