/** The query of the page with a selection in it, as far as that is not the usual one. */
export function writeQuery<Selection extends object>(
  query: URLSearchParams,
  selection: Selection,
  usual: Selection,
  parameterOf: (name: keyof Selection & string) => string,
): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const name of Object.keys(usual) as Array<keyof Selection & string>) {
    if (selection[name] === usual[name]) {
      written.delete(parameterOf(name));
    } else {
      written.set(parameterOf(name), `${selection[name]}`);
    }
  }
  return written;
}
