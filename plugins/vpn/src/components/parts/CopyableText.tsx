import { CopyTextButton } from '@backstage/core-components';
import Box from '@material-ui/core/Box';

/** A text with a button that copies it. */
export const CopyableText = (props: { text: string; copyLabel: string }) => (
  <Box display="flex" alignItems="center" gridGap={4}>
    <code>{props.text}</code>
    <CopyTextButton
      text={props.text}
      aria-label={props.copyLabel}
      variant="tertiary"
    />
  </Box>
);
