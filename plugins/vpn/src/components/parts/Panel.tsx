import { InfoCard } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { VpnSourceKind, VpnStatus } from 'backstage-plugin-vpn-common';
import type { ReactNode } from 'react';
import { useVpnTranslation } from '../../translations';
import { Age } from './Age';
import { Skeleton } from './Skeleton';
import { StateLabel } from './StateLabel';

interface Source {
  status: VpnStatus;
  kind: VpnSourceKind;
}

function stateOf({ status, kind }: Source) {
  return status.sources.find(source => source.kind === kind)?.state;
}

/** In place of what is not there: that it is on its way, cannot be read, or is missing. */
const Absence = ({ source, words }: { source?: Source; words: string }) => {
  const t = useVpnTranslation();
  const state = source ? stateOf(source) : 'live';
  if (state === 'connecting') {
    return <Skeleton lines={5} />;
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {state === 'live' ? (
        words
      ) : (
        <StateLabel tone="warning">{t('tab.panel.unreadable')}</StateLabel>
      )}
    </Typography>
  );
};

/** How old the facts of a panel are, where they are no longer kept up to date. */
const LastKnown = ({ source }: { source: Source }) => {
  const t = useVpnTranslation();
  const isOld = !['live', 'connecting', undefined].includes(stateOf(source));
  return isOld ? (
    <Typography variant="body2" color="textSecondary" gutterBottom>
      <StateLabel tone="warning">
        {t('tab.panel.observed', {
          age: <Age since={source.status.observedAt} />,
        })}
      </StateLabel>
    </Typography>
  ) : null;
};

/** One of the panels of the tab. */
export const Panel = (props: {
  title: string;
  /** What it says where there is nothing to show. */
  absent?: string | false;
  /** Where what it shows is read, so that what cannot be read is not taken for missing. */
  source?: Source;
  children?: ReactNode;
}) => {
  const { title, absent, source, children } = props;
  return (
    <InfoCard
      title={title}
      variant="gridItem"
      titleTypographyProps={{ component: 'h2' }}
    >
      {absent ? (
        <Absence source={source} words={absent} />
      ) : (
        <>
          {source && <LastKnown source={source} />}
          {children}
        </>
      )}
    </InfoCard>
  );
};
