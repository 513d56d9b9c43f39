import type { KubernetesEvent, VpnObjects } from 'backstage-plugin-vpn-common';
import type { ClusterClient } from 'backstage-plugin-vpn-node';
import { NamespaceRead } from './NamespaceRead';
import { readEvents, readUnlabelled } from './reads';

/** What a status needs beside what is watched. */
export interface Needs {
  events: boolean;
  unlabelled: boolean;
  /** Milliseconds to wait before reading it. */
  delay: number;
}

interface NamespaceReadsListener {
  onNamespaces(changed: string[]): void;
  onError(what: string, error: Error): void;
}

/** What is read of a namespace only while a status needs it. */
export class NamespaceReads {
  private readonly events: NamespaceRead<KubernetesEvent>;
  private readonly unlabelled: NamespaceRead<string>;
  private client?: ClusterClient;

  constructor(listener: NamespaceReadsListener) {
    const readWith = <T>(
      what: string,
      read: (client: ClusterClient, namespace: string) => Promise<T[]>,
    ) =>
      new NamespaceRead(
        async namespace => (this.client ? read(this.client, namespace) : []),
        namespace => listener.onNamespaces([namespace]),
        error => listener.onError(what, error),
      );
    this.events = readWith('events', readEvents);
    this.unlabelled = readWith('unlabelled deployments', readUnlabelled);
  }

  start(client: ClusterClient) {
    this.client = client;
  }

  list(namespace: string): Pick<VpnObjects, 'events' | 'unlabelled'> {
    return {
      events: this.events.list(namespace),
      unlabelled: this.unlabelled.list(namespace),
    };
  }

  /** Has read what is needed, and nothing else; to be called again after each change. */
  need(namespace: string, { events, unlabelled, delay }: Needs) {
    const follow = (read: NamespaceRead<unknown>, needed: boolean) =>
      needed ? read.need(namespace, delay) : read.leave(namespace);
    follow(this.events, events);
    follow(this.unlabelled, unlabelled);
  }

  isPending(namespace: string): boolean {
    return (
      this.events.isPending(namespace) || this.unlabelled.isPending(namespace)
    );
  }

  /** Reads nothing more of a namespace until it is needed again. */
  release(namespace: string) {
    this.events.release(namespace);
    this.unlabelled.release(namespace);
  }

  stop() {
    this.client = undefined;
    this.events.stop();
    this.unlabelled.stop();
  }
}
