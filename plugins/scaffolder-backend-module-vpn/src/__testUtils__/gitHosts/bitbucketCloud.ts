import { http, HttpResponse, type PathParams } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';
import { PROPOSAL_PAGE } from './proposalPage';

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
  proposals: propose => [
    http.get(
      'https://api.bitbucket.org/2.0/repositories/my-team/office-vpn',
      () => HttpResponse.json({ mainbranch: { name: 'main' } }),
    ),
    http.get(
      'https://api.bitbucket.org/2.0/repositories/my-team/office-vpn/refs/branches',
      ({ request }) => {
        const query = new URL(request.url).searchParams.get('q');
        return HttpResponse.json({ values: [{ name: query }] });
      },
    ),
    http.post<
      PathParams,
      { source: { branch: { name: string } }; title: string }
    >(
      'https://api.bitbucket.org/2.0/repositories/my-team/office-vpn/pullrequests',
      async ({ request }) => {
        const { source, title } = await request.json();
        propose({ branch: source.branch.name, title });
        return HttpResponse.json(
          { links: { html: { href: PROPOSAL_PAGE } } },
          { status: 201 },
        );
      },
    ),
  ],
};
