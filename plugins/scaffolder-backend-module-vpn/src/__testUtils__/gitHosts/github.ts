import { http, HttpResponse } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';

export const github: GitHost = {
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
};
