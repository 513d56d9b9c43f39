import Box from '@material-ui/core/Box';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useVpnTranslation } from '../../translations';
import type { KeyMaker } from './DeviceDraft';

const keyMakers: KeyMaker[] = ['browser', 'device', 'server'];

/** Who makes the key of a device. */
export const DeviceKeyChoice = (props: {
  value: KeyMaker;
  onChange: (keyMaker: KeyMaker) => void;
}) => {
  const { value, onChange } = props;
  const id = useId();
  const t = useVpnTranslation();
  return (
    <Box mt={3} mb={1}>
      <FormControl component="fieldset">
        <FormLabel component="legend">{t('device.key')}</FormLabel>
        <RadioGroup
          name={id}
          value={value}
          onChange={(_, keyMaker) => onChange(keyMaker as KeyMaker)}
        >
          {keyMakers.map(keyMaker => (
            <Box key={keyMaker} mb={1}>
              <FormControlLabel
                value={keyMaker}
                control={
                  <Radio
                    color="primary"
                    inputProps={{ 'aria-describedby': `${id}-${keyMaker}` }}
                  />
                }
                label={t(`device.key.${keyMaker}`)}
              />
              <Box ml={4} mt={-1}>
                <Typography
                  id={`${id}-${keyMaker}`}
                  variant="body2"
                  color="textSecondary"
                >
                  {t(`device.key.${keyMaker}.hint`)}
                </Typography>
              </Box>
            </Box>
          ))}
        </RadioGroup>
      </FormControl>
    </Box>
  );
};
