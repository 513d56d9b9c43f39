/** What the demo cluster says it is: the version whose answers it follows. */
export const version = {
  major: '1',
  minor: '34',
  emulationMajor: '1',
  emulationMinor: '34',
  minCompatibilityMajor: '1',
  minCompatibilityMinor: '33',
  gitVersion: 'v1.34.9+demo',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '2026-08-18T16:47:45Z',
  goVersion: '',
  compiler: '',
  platform: 'linux/amd64',
};
