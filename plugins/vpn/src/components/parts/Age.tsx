import { formatAge } from '../../format/formatAge';
import { useNow } from '../../hooks/useNow';

/** How long ago a moment was, kept up to date. */
export const Age = ({ since }: { since: string }) => {
  const now = useNow();
  return (
    <time dateTime={since} title={new Date(since).toLocaleString()}>
      {formatAge(since, now)}
    </time>
  );
};
