import { http, HttpResponse } from 'msw';
import { created } from './created';
import type { GitHost } from './GitHost';

const azureVersions = {
  resourceVersion: 1,
  minVersion: '1.0',
  maxVersion: '7.2',
  releasedVersion: '7.1',
};

export const azure: GitHost = {
  type: 'azure',
  repoUrl: 'dev.azure.com?organization=my-team&project=network&repo=office-vpn',
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
};
