import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import CopyIcon from '@material-ui/icons/FileCopy';
import copy from 'copy-to-clipboard';
import { useState } from 'react';
import { useVpnTranslation } from '../../translations';

/** Copies a configuration, and says whether it did. */
export const CopyConfiguration = (props: {
  text: string;
  onCopied?: () => void;
}) => {
  const { text, onCopied } = props;
  const [isCopied, setCopied] = useState<boolean>();
  const t = useVpnTranslation();

  const copyIt = () => {
    const succeeded = copy(text);
    setCopied(succeeded);
    if (succeeded) {
      onCopied?.();
    }
  };
  return (
    <>
      <Button variant="outlined" startIcon={<CopyIcon />} onClick={copyIt}>
        {t('device.configuration.copy')}
      </Button>
      <Typography component="span" variant="body2" role="status">
        {isCopied === true && t('device.configuration.copied')}
        {isCopied === false && t('device.configuration.notCopied')}
      </Typography>
    </>
  );
};
