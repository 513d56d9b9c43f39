import { http } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';

export const bitbucketCloud: GitHost = {
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
};
