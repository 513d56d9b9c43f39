import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';
import { peerOrders } from './peerOrder';
import type { PeerListProps } from './PeerListProps';

/** Sorts the cards, which have no head to click on. */
export const PeerOrderSelect = (
  props: Pick<PeerListProps, 'selection' | 'select' | 'hidesEndpoints'>,
) => {
  const { selection, select, hidesEndpoints } = props;
  const id = useId();
  const t = useVpnTranslation();
  const choices = peerOrders
    .filter(order => !(hidesEndpoints && order === 'endpoint'))
    .flatMap(order => [false, true].map(descending => ({ order, descending })));
  const valueOf = ({ order, descending }: (typeof choices)[number]) =>
    `${order} ${descending}`;
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={t('peers.sortBy')}
      value={valueOf(selection)}
      SelectProps={{ native: true }}
      onChange={({ target }) =>
        select(choices.find(choice => valueOf(choice) === target.value) ?? {})
      }
    >
      {choices.map(choice => (
        <option key={valueOf(choice)} value={valueOf(choice)}>
          {t(`peers.${choice.order}`)} {choice.descending ? '↓' : '↑'}
        </option>
      ))}
    </TextField>
  );
};
