import type { RepositoryPart } from 'backstage-plugin-vpn-common';
import { FieldInput } from '../form';
import { partWords } from './partWords';
import { MISSING, partProblem } from './repositoryProblems';
import type { VpnRepositoryPickerProps } from './schema';

/** An input of one of the things that name a repository on its host. */
export const RepositoryPartInput = (props: {
  field: VpnRepositoryPickerProps;
  part: RepositoryPart;
  text: string | undefined;
  onChange: (text: string) => void;
}) => {
  const { field, part, text, onChange } = props;
  const { idSchema, disabled, rawErrors = [] } = field;
  const { label, hint } = partWords[part];
  return (
    <FieldInput
      margin="normal"
      field={{
        idSchema: { $id: `${idSchema?.$id}_${part}` },
        schema: { title: label },
        formData: text,
        required: true,
        disabled,
        // Those of the whole value do not say which of its parts is missing.
        rawErrors: rawErrors.length ? [MISSING] : [],
      }}
      value={text ?? ''}
      onChange={({ target }) => onChange(target.value)}
      problem={partProblem(part, text)}
      hint={hint}
    />
  );
};
