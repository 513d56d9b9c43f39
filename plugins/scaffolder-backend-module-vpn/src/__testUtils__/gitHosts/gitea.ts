import { http, HttpResponse } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';

export const gitea: GitHost = {
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
};
