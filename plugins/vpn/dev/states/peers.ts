import type { ReportedPeer, ReportedStatus } from 'backstage-plugin-vpn-common';

const known = [
  { name: 'laptop-ada', silentFor: 20, networks: [] },
  { name: 'laptop-grace', silentFor: 95, networks: [] },
  { name: 'phone-ada', silentFor: 2_600, networks: [] },
  {
    name: 'branch-hamburg',
    silentFor: 40,
    networks: ['192.168.10.0/24', '192.168.11.0/24'],
  },
  { name: 'sensor-roof', silentFor: undefined, networks: [] },
];

function publicKeyOf(number: number): string {
  const bytes = Array.from(
    { length: 32 },
    (_, at) => (number >> (at * 8)) & 0xff,
  );
  return btoa(String.fromCharCode(...bytes));
}

/** A device that shook hands some seconds ago, or never. */
function reportedPeer(
  { reportedAt }: ReportedStatus,
  number: number,
  name: string,
  silentFor?: number,
  networks: string[] = [],
): ReportedPeer {
  const address = `10.13.${13 + Math.floor(number / 250)}.${
    (number % 250) + 2
  }`;
  const traffic = silentFor === undefined ? 0 : (number + 1) * 1_234_567;
  return {
    name,
    publicKey: publicKeyOf(number + 1),
    endpoint:
      silentFor === undefined ? undefined : `198.51.100.${number % 250}:51820`,
    allowedIps: [`${address}/32`, ...networks],
    latestHandshake: silentFor === undefined ? 0 : reportedAt - silentFor,
    receivedBytes: traffic,
    sentBytes: traffic * 7,
  };
}

/** The devices of an office: connected, idle, and one that was never seen. */
export function fewPeers(report: ReportedStatus): ReportedPeer[] {
  return known.map(({ name, silentFor, networks }, number) =>
    reportedPeer(report, number, name, silentFor, networks),
  );
}

/** As many devices as it takes to see whether a list of them is smooth. */
export function manyPeers(
  report: ReportedStatus,
  count: number,
): ReportedPeer[] {
  return Array.from({ length: count }, (_, number) =>
    reportedPeer(
      report,
      number,
      `device-${number + 1}`,
      number % 5 === 4 ? undefined : number % 300,
    ),
  );
}
