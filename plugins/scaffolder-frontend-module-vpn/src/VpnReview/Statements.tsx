import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import type { Statement } from './describeVpn';

/** Statements below each other, each with its title. */
export const Statements = ({ statements }: { statements: Statement[] }) => (
  // Not dense: Backstage's theme cuts the text of dense lists off.
  <List disablePadding>
    {statements.map(({ title, words }) => (
      <ListItem key={title} disableGutters>
        <ListItemText
          primary={title}
          secondary={`${words}.`}
          primaryTypographyProps={{ variant: 'subtitle2' }}
          secondaryTypographyProps={{ color: 'textPrimary' }}
        />
      </ListItem>
    ))}
  </List>
);
