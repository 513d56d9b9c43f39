import Typography from '@material-ui/core/Typography';
import { useClusterFacts } from '../clusterFacts';
import { wizardValuesOf } from '../form';
import { describeVpn } from './describeVpn';
import { FilePreview } from './FilePreview';
import type { VpnReviewProps } from './schema';
import { Statements } from './Statements';

/** What will be made, in words and as files. It asks for nothing. */
export const VpnReview = (props: VpnReviewProps) => {
  const values = wizardValuesOf(props);
  const { facts, failure } = useClusterFacts(values.cluster);
  return (
    <>
      <Typography variant="h6" component="h3">
        In words
      </Typography>
      <Statements statements={describeVpn(values, facts)} />
      {failure && <Typography role="alert">{failure}.</Typography>}
      <Typography variant="h6" component="h3" gutterBottom>
        As files
      </Typography>
      <FilePreview
        templateRef={props.uiSchema['ui:options']?.templateRef}
        values={values}
      />
    </>
  );
};
