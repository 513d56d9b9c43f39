import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import type { ReactNode } from 'react';
import { errorsToShow, type FieldState } from './errorsToShow';
import { useErrorClass } from './useErrorClass';

/** A text input with its label, and below it the error or else the hint, both tied to the input. */
export const FieldInput = ({
  field,
  problem,
  hint,
  ...props
}: Omit<TextFieldProps, 'error' | 'helperText' | 'variant'> & {
  field: FieldState;
  /** What is wrong with the value as it is now. */
  problem?: string;
  /** What helps to fill it in; shown while nothing is wrong. */
  hint?: ReactNode;
}) => {
  const error = errorsToShow(field, problem);
  const id = field.idSchema?.$id;
  const errorClass = useErrorClass();
  return (
    <TextField
      fullWidth
      id={id}
      label={field.schema?.title}
      required={field.required}
      disabled={field.disabled}
      error={Boolean(error)}
      helperText={error ?? hint}
      FormHelperTextProps={
        error ? { role: 'alert', className: errorClass } : undefined
      }
      {...props}
      InputLabelProps={{
        ...props.InputLabelProps,
        className: error ? errorClass : undefined,
      }}
      SelectProps={{
        // A select of Material UI leaves its helper text out.
        SelectDisplayProps: { 'aria-describedby': `${id}-helper-text` },
        ...props.SelectProps,
      }}
    />
  );
};
