import { type ReactNode, useState } from 'react';
import { FieldInput } from './FieldInput';
import type { FieldState } from './errorsToShow';

/** A text input for several values, one a line or separated by commas or blanks. */
export const ListInput = ({
  field,
  values,
  onChange,
  ...props
}: {
  field: FieldState;
  values: string[];
  onChange: (values: string[]) => void;
  label?: string;
  id?: string;
  placeholder?: string;
  problem?: string;
  hint?: ReactNode;
}) => {
  // As it is typed, with a separator at the end that the values do not have.
  const [text, setText] = useState(values.join('\n'));
  return (
    <FieldInput
      {...props}
      field={field}
      multiline
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(target.value.split(/[\s,]+/).filter(Boolean));
      }}
    />
  );
};
