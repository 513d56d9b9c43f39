import { namesOf } from '../generator/metadata';
import type { VpnPlan } from '../generator/plan';

const TITLE = '## This VPN was removed';

/** What the note says. */
export interface RemovalNote {
  /** Day of the removal, `YYYY-MM-DD`. */
  date: string;
  keepVolume: boolean;
  /** What is left to do by hand, as Markdown, if anything. */
  commands: string;
}

/** Puts a note into a README, below its title, that the VPN was removed. One that has it stays as it is. */
export function withRemovalNote(
  readme: string,
  plan: VpnPlan,
  note: RemovalNote,
): string {
  if (readme.includes(TITLE)) {
    return readme;
  }
  const [, title, rest] = /^(# .*\n)?([\s\S]*)$/.exec(readme)!;
  return [
    title?.trimEnd() ?? `# ${plan.settings.name}`,
    sectionOf(plan, note),
    rest.trimStart(),
  ].join('\n\n');
}

/** What becomes of the volume, in one sentence or two. */
export function volumeFate(plan: VpnPlan, keepVolume: boolean): string {
  const { namespace, cluster } = plan.settings;
  const claim = `claim \`${
    namesOf(plan).claim
  }\` in namespace \`${namespace}\` of cluster \`${cluster}\``;
  return keepVolume
    ? `The volume with the keys is kept: ${claim}.`
    : `The volume with the keys goes, too: ${claim}. If its reclaim policy is Retain, the PersistentVolume outlives the claim, and holds the keys until somebody deletes it.`;
}

function sectionOf(
  plan: VpnPlan,
  { date, keepVolume, commands }: RemovalNote,
): string {
  return `${TITLE} on ${date}

${volumeFate(plan, keepVolume)}
${commands && `\n${commands}\n`}
To bring it back, in a clone of this repository:

1. Take back the commit that removed it:

   \`\`\`sh
   git revert --no-edit "$(git log -1 --format=%H --diff-filter=D -- catalog-info.yaml)"
   \`\`\`

2. Deploy it as told below, in [Deploy](#deploy). ${
    keepVolume
      ? 'Devices work again as they are.'
      : 'The server makes a new key: every device has to be set up again.'
  }
3. ${register(plan)}`;
}

function register({ settings }: VpnPlan): string {
  return settings.repoUrl
    ? 'Push it, and register its `catalog-info.yaml` in Backstage.'
    : 'Push it to a Git host that Backstage knows, and register its `catalog-info.yaml` there.';
}
