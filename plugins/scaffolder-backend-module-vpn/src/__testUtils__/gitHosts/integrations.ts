/** Integrations of a portal that may publish on all hosts of the tests. */
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
