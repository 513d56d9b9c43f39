import ListItemText from '@material-ui/core/ListItemText';

/** An option of a list: what it is, and what helps to choose it, on as many lines as that needs. */
export const OptionText = (props: { title: string; description?: string }) => (
  <ListItemText
    primary={props.title}
    secondary={props.description}
    secondaryTypographyProps={{ style: { whiteSpace: 'normal' } }}
  />
);
