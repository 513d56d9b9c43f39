import Button from '@material-ui/core/Button';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useVpnTranslation } from '../../translations';
import { useObjectUrl } from './useObjectUrl';

/** Downloads a configuration, which is made where it is shown. */
export const DownloadConfiguration = (props: {
  text: string;
  fileName: string;
  onDownload: () => void;
}) => {
  const { text, fileName, onDownload } = props;
  const t = useVpnTranslation();
  return (
    <Button
      variant="contained"
      color="primary"
      startIcon={<DownloadIcon />}
      component="a"
      href={useObjectUrl(text)}
      download={fileName}
      onClick={onDownload}
    >
      {t('device.configuration.download', { file: fileName })}
    </Button>
  );
};
