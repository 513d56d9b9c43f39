import { http, HttpResponse, type PathParams } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';
import { PROPOSAL_PAGE } from './proposalPage';

export const gitlab: GitHost = {
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
  proposals: propose => [
    http.get('https://gitlab.example.com/api/v4/projects/:id', () =>
      HttpResponse.json({ default_branch: 'main' }),
    ),
    http.get(
      'https://gitlab.example.com/api/v4/projects/:id/repository/branches/:name',
      ({ params: { name } }) => HttpResponse.json({ name }),
    ),
    http.post<PathParams, { source_branch: string; title: string }>(
      'https://gitlab.example.com/api/v4/projects/:id/merge_requests',
      async ({ request }) => {
        const { source_branch: branch, title } = await request.json();
        propose({ branch, title });
        return HttpResponse.json(
          { iid: 1, web_url: PROPOSAL_PAGE },
          { status: 201 },
        );
      },
    ),
  ],
};
