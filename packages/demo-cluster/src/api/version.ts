/** The release whose answers the demo cluster gives. */
export const version = {
  major: '1',
  minor: '34',
  emulationMajor: '1',
  emulationMinor: '34',
  minCompatibilityMajor: '1',
  minCompatibilityMinor: '33',
  gitVersion: 'v1.34.9',
  gitCommit: 'ba6535cbb8719c3ba6c3923f2725ba050c87faab',
  gitTreeState: 'clean',
  buildDate: '2026-08-18T16:47:45Z',
  goVersion: 'go1.24.4',
  compiler: 'gc',
  platform: 'linux/amd64',
};
