import { CodeSnippet } from '@backstage/core-components';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { PreviewFile } from './previewFiles';

const LANGUAGES: Record<string, string> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  md: 'markdown',
};

/** A file: its path, and its content once it is opened. */
export const PreviewedFile = ({ path, content }: PreviewFile) => (
  <Accordion variant="outlined" TransitionProps={{ unmountOnExit: true }}>
    <AccordionSummary expandIcon={<ExpandMoreIcon />}>
      <Typography>{path}</Typography>
    </AccordionSummary>
    <AccordionDetails>
      <Box width="100%" maxHeight={480} overflow="auto">
        <CodeSnippet
          text={content}
          language={LANGUAGES[path.split('.').pop() ?? ''] ?? 'text'}
        />
      </Box>
    </AccordionDetails>
  </Accordion>
);
