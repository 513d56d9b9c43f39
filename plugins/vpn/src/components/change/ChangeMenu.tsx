import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useId, useState } from 'react';
import { useTemplateForm } from '../../hooks/useTemplateForm';
import { useVpnSettings } from '../../hooks/useVpnSettings';
import { useVpnTranslation } from '../../translations';
import { vpnChanges } from './changes';

/** Starts changes of a VPN, with its current settings in the form. Nothing where the portal has no templates. */
export const ChangeMenu = ({ entity }: { entity: Entity }) => {
  const templateForm = useTemplateForm();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const entityRef = stringifyEntityRef(entity);
  const settings = useVpnSettings(entityRef, Boolean(anchor));
  const menuId = useId();
  const t = useVpnTranslation();
  if (!templateForm) {
    return null;
  }

  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-controls={anchor && menuId}
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('change.menu')}
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={close}
      >
        {vpnChanges.map(({ title, template, prefill }) => {
          const formData = {
            ...(settings && prefill?.(settings)),
            vpn: entityRef,
          };
          return (
            <MenuItem
              key={template}
              component={Link}
              color="inherit"
              underline="none"
              to={templateForm(template, formData)}
              onClick={close}
            >
              {t(title)}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
};
