import MenuItem from '@material-ui/core/MenuItem';
import { FieldInput, OptionText } from '../form';
import type { GitHost } from './gitHosts';
import { hostTitles } from './hostTitles';
import { hostProblem } from './repositoryProblems';
import type { VpnRepositoryPickerProps } from './schema';

const LOCAL = "In the portal's own folder";

/** A select of the places that a repository can be kept at: the portal itself, and the Git hosts that it knows. */
export const HostSelect = (props: {
  field: VpnRepositoryPickerProps;
  hosts: GitHost[];
  /** Empty for the portal itself. */
  picked: string;
  onPick: (host: string) => void;
}) => {
  const { field, hosts, picked, onPick } = props;
  const host = hosts.find(known => known.host === picked);
  return (
    <FieldInput
      field={field}
      select
      value={host?.host ?? ''}
      onChange={({ target }) => onPick(target.value)}
      problem={picked ? hostProblem(picked, hosts) : undefined}
      hint={
        host
          ? `${
              hostTitles[host.type]
            }; the portal publishes there with its own account`
          : "To try things out: it stays on the portal's disk, where Argo CD and Flux do not reach it"
      }
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        displayEmpty: true,
        renderValue: () => picked || LOCAL,
      }}
    >
      <MenuItem value="">
        <OptionText title={LOCAL} description="To try things out" />
      </MenuItem>
      {hosts.map(({ host: name, type }) => (
        <MenuItem key={name} value={name}>
          <OptionText title={name} description={hostTitles[type]} />
        </MenuItem>
      ))}
    </FieldInput>
  );
};
