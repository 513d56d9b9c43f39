import type { Entity } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import { lazy, Suspense, useState } from 'react';
import { useTemplateForm } from '../../hooks/useTemplateForm';
import { useVpnTranslation } from '../../translations';

const AddDeviceDialog = lazy(async () => ({
  default: (await import('./AddDeviceDialog')).AddDeviceDialog,
}));

/** Adds a device to a VPN, in a dialog that is loaded when it is wanted. Nothing where the portal has no templates. */
export const AddDevice = ({ entity }: { entity: Entity }) => {
  const hasTemplates = Boolean(useTemplateForm());
  const [isOpen, setOpen] = useState(false);
  const t = useVpnTranslation();
  if (!hasTemplates) {
    return null;
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<AddIcon />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('device.add')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <AddDeviceDialog entity={entity} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
