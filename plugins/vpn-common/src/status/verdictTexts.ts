/** English texts of a verdict; a frontend translates them by their keys, `_one` and `_other` by `count`. */
export const verdictTexts = {
  'verdict.healthy': 'Healthy',
  'verdict.degraded': 'Degraded',
  'verdict.down': 'Down',
  'verdict.unknown': 'Unknown',
  'verdict.notDeployed': 'Not deployed yet',
  'verdict.noDevices': 'no devices yet',
  'verdict.devices_one': '{{connected}} of {{count}} device connected',
  'verdict.devices_other': '{{connected}} of {{count}} devices connected',
  'verdict.devicesBefore_one':
    '{{connected}} of {{count}} device connected when last seen',
  'verdict.devicesBefore_other':
    '{{connected}} of {{count}} devices connected when last seen',
} as const;
