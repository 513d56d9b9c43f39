import { formatAge } from '../../format/formatAge';
import { useNow } from '../../hooks/useNow';
import { useVpnTranslation } from '../../translations';

/** How long ago a moment was, kept up to date. */
export const Age = ({ since }: { since: string }) => {
  const now = useNow();
  const t = useVpnTranslation();
  const language = t('tab.language');
  return (
    <time dateTime={since} title={new Date(since).toLocaleString(language)}>
      {formatAge(since, now, language) ?? t('tab.justNow')}
    </time>
  );
};
