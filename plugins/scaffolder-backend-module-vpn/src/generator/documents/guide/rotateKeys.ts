/** How a device gets new keys. */
export function rotateKeys(): string {
  return `## Give a device new keys

- **Its own key**: make a new pair on the device, and change \`publicKey\` of its line
  in \`manifests/peers.yaml\`. The old key stops working about
  a minute after that is applied.
- **A server key**: delete its line, apply, wait a minute (the server deletes the
  keys), add the line again, apply. Then connect the device anew.
`;
}
