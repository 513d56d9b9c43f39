import { Progress } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { reasonOf } from 'backstage-plugin-vpn-common';
import { useErrorClass, type WizardValues } from '../form';
import { PreviewedFile } from './PreviewedFile';
import { usePreview } from './usePreview';

/** The files that will be made, or why they cannot be. */
export const FilePreview = ({
  templateRef,
  values,
}: {
  templateRef: string | undefined;
  values: WizardValues;
}) => {
  const {
    value: files = [],
    error,
    loading,
    retry,
  } = usePreview(templateRef, values);
  const errorClass = useErrorClass();
  if (loading) {
    return (
      <>
        <Typography role="status">Making the files …</Typography>
        <Progress />
      </>
    );
  }
  if (error) {
    return (
      <div role="alert">
        <Typography className={errorClass}>
          The files cannot be shown.
        </Typography>
        <Typography style={{ whiteSpace: 'pre-line' }}>
          {reasonOf(error)}
        </Typography>
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <>
      {files.map(file => (
        <PreviewedFile key={file.path} {...file} />
      ))}
    </>
  );
};
