// As long as PEER_NAME_PATTERN lets a name be.
const LONGEST_NAME = 32;

/**
 * A name for a peer that no other has, without regard to case: the wished one,
 * or the wished one with the first free number behind it, such as `laptop-2`.
 *
 * @param wished - a name that is right but for being taken
 */
export function freePeerName(wished: string, taken: string[]): string {
  const names = new Set(taken.map(name => name.toLowerCase()));
  const [, stem] = /^(.*?)(?:-[0-9]+)?$/.exec(wished)!;
  let name = wished;
  for (let number = 2; names.has(name.toLowerCase()); number++) {
    const end = `-${number}`;
    name = `${stem.slice(0, LONGEST_NAME - end.length)}${end}`;
  }
  return name;
}
