import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import FormLabel from '@material-ui/core/FormLabel';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useEffect, useState } from 'react';
import { useClusterFacts } from '../clusterFacts';
import { ListInput, wizardValuesOf } from '../form';
import {
  describeClusterRanges,
  everythingOf,
  type NetworkPreset,
  networksProblem,
  presetOf,
} from './networkPreset';
import { PresetOption } from './PresetOption';
import type { VpnNetworksPickerProps } from './schema';

/** What devices send through the tunnel: the cluster's networks, everything, or a list of one's own. */
export const VpnNetworksPicker = (props: VpnNetworksPickerProps) => {
  const { formData, onChange, schema, uiSchema, disabled } = props;
  const { cluster, subnetIpv6 } = wizardValuesOf(props);
  const { facts, failure } = useClusterFacts(cluster);
  const [preset, setPreset] = useState(() => presetOf(formData));
  const everything = everythingOf(subnetIpv6);
  const outdated =
    preset === 'everything' && formData?.join() !== everything.join();

  // The tunnel got an IPv6 network, or lost it, after everything was chosen.
  useEffect(() => {
    if (outdated) {
      onChange(everythingOf(subnetIpv6));
    }
  }, [outdated, subnetIpv6, onChange]);

  const choose = (chosen: NetworkPreset) => {
    setPreset(chosen);
    onChange({ cluster: undefined, everything, own: [] }[chosen]);
  };
  const labelId = `${props.idSchema?.$id}-label`;
  return (
    <ScaffolderField
      {...props}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <FormLabel id={labelId}>{schema.title}</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={preset}
        onChange={(_, chosen) => choose(chosen as NetworkPreset)}
      >
        <PresetOption
          preset="cluster"
          title="Only the cluster's pods and Services"
          description={
            failure
              ? `${failure}. Its ranges are looked up again when the VPN is created`
              : describeClusterRanges(facts)
          }
          disabled={disabled}
        />
        <PresetOption
          preset="everything"
          title="Everything"
          description={`All traffic of a device, the Internet included: ${everything.join(
            ', ',
          )}`}
          disabled={disabled}
        />
        <PresetOption
          preset="own"
          title="Networks of your own choice"
          description="For example the cluster and a network behind a device"
          disabled={disabled}
        />
      </RadioGroup>
      {preset === 'own' && (
        <ListInput
          field={props}
          label="Networks"
          placeholder="10.0.0.0/8"
          values={formData ?? []}
          onChange={onChange}
          problem={networksProblem(formData)}
          hint="One a line, such as 10.0.0.0/8. Without any it is the cluster's pods and Services."
        />
      )}
    </ScaffolderField>
  );
};
