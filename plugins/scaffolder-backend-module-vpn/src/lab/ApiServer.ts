import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import {
  ReportedStatus,
  reportedStatusSchema,
  STATUS_CONFIG_MAP_KEY,
} from 'backstage-plugin-vpn-common';
import { Cluster } from './Cluster';
import { eventually } from './eventually';
import { labFile } from './labFile';

interface RecordedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

const port = '6443';

/** The API server of the lab's cluster, as far as the status reporter needs one. */
export class ApiServer {
  /** Requests that it answered. */
  readonly requests: RecordedRequest[] = [];
  /** What the kubelet tells containers about it. */
  readonly env = {
    KUBERNETES_SERVICE_HOST: Cluster.podGateway,
    KUBERNETES_SERVICE_PORT: port,
  };
  private process?: ChildProcess;

  constructor(
    private readonly cluster: Cluster,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-nodes', '-days', '1'],
        ...['-pkeyopt', 'ec_paramgen_curve:prime256v1', '-subj', '/CN=lab'],
        ...['-addext', `subjectAltName=IP:${Cluster.podGateway}`],
        ...['-keyout', this.file('key.pem'), '-out', this.file('ca.crt')],
      ],
      { stdio: 'ignore' },
    );
  }

  async start() {
    this.process = spawn('nsenter', [
      ...['--target', String(this.cluster.node.pid), '--net', '--'],
      ...[process.execPath, labFile('apiServer.mjs')],
      ...[this.file('ca.crt'), this.file('key.pem'), Cluster.podGateway, port],
    ]);
    this.process.stderr?.pipe(process.stderr);
    const lines = createInterface({ input: this.process.stdout! });
    await once(lines, 'line');
    lines.on('line', line => this.requests.push(JSON.parse(line)));
  }

  async stop() {
    if (this.process) {
      const closed = once(this.process, 'close');
      this.process.kill('SIGKILL');
      await closed;
      this.process = undefined;
    }
  }

  /** Gives a service account's files to a pod's volume, as the kubelet does. */
  giveToken(volume: string, token: string) {
    mkdirSync(volume, { recursive: true });
    writeFileSync(path.join(volume, 'token'), token);
    writeFileSync(path.join(volume, 'namespace'), 'vpn-office');
    writeFileSync(
      path.join(volume, 'ca.crt'),
      readFileSync(this.file('ca.crt')),
    );
  }

  /** The report of the last request, checked with the schema that the portal reads it with. */
  lastReport(): ReportedStatus | undefined {
    const last = this.requests.at(-1);
    return (
      last &&
      reportedStatusSchema
        .strict()
        .parse(JSON.parse(JSON.parse(last.body).data[STATUS_CONFIG_MAP_KEY]))
    );
  }

  /** The last report, once it is as wanted. */
  async untilReported(
    wanted: (report: ReportedStatus) => boolean,
  ): Promise<ReportedStatus> {
    return eventually(
      () => {
        const report = this.lastReport();
        return report && wanted(report) ? report : undefined;
      },
      {
        seconds: 45,
        what: () => `that report: ${JSON.stringify(this.lastReport())}`,
      },
    );
  }

  private file(name: string): string {
    return path.join(this.folder, name);
  }
}
