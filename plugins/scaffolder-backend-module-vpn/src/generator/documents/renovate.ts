/**
 * What Renovate needs to update the image wherever the repository names it, in
 * one pull request. The tags of linuxserver.io are no semantic versions, and
 * `vpn.yaml` is no file that it knows.
 *
 * @see https://docs.renovatebot.com/modules/versioning/regex/
 * @see https://docs.renovatebot.com/modules/manager/regex/
 */
export function renovateOf() {
  return {
    $schema: 'https://docs.renovatebot.com/renovate-schema.json',
    extends: ['config:recommended'],
    kubernetes: { managerFilePatterns: [exactly('manifests/deployment.yaml')] },
    customManagers: [
      {
        customType: 'regex',
        managerFilePatterns: [exactly('vpn.yaml')],
        matchStrings: [
          '\\n  image: (?<depName>[^\\s@]+):(?<currentValue>[^\\s:@/]+)(?:@(?<currentDigest>sha256:[0-9a-f]{64}))?',
        ],
        datasourceTemplate: 'docker',
        // Whole, so that a digest can be added where there is none.
        autoReplaceStringTemplate:
          '\n  image: {{{depName}}}:{{{newValue}}}{{#if newDigest}}@{{{newDigest}}}{{/if}}',
      },
    ],
    packageRules: [
      {
        matchDatasources: ['docker'],
        // For example 1.0.20250521-r1-ls110.
        versioning:
          'regex:^(?<major>\\d+)\\.(?<minor>\\d+)\\.(?<patch>\\d+)-r(?<build>\\d+)-ls(?<revision>\\d+)$',
        groupName: 'WireGuard image',
      },
    ],
  };
}

/** Renovate takes a pattern between slashes for a regular expression. */
function exactly(file: string): string {
  return `/^${file.replace(/\./g, '\\.')}$/`;
}
