/** Who commits in the portal's own repositories: nobody in particular. */
export const committer = [
  '-c',
  'user.name=Backstage VPN',
  '-c',
  'user.email=backstage-vpn@localhost',
];
