import { resources } from '../store/resources';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { kubernetesTime } from '../store/kubernetesTime';

/** What an event says. */
export interface EventText {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
}

/** Who says it. */
export interface EventSource {
  component: string;
  host?: string;
  /** Name of the container that it is about. */
  container?: string;
}

/** Writes events as the components of a real cluster do: a repeated one is counted. */
export class EventRecorder {
  #number = 0;

  constructor(private readonly store: ObjectStore) {}

  record(
    object: ApiObject,
    { component, host, container }: EventSource,
    text: EventText,
  ): void {
    const fieldPath = container && `spec.containers{${container}}`;
    const now = kubernetesTime();
    const known = this.#find(object, fieldPath, text);
    if (known) {
      const count = ((known.count as number) ?? 1) + 1;
      this.store.update(resources.events, {
        ...known,
        count,
        lastTimestamp: now,
      });
      return;
    }
    this.#create(object, fieldPath, {
      ...this.#texts(text),
      source: host ? { component, host } : { component },
      firstTimestamp: now,
      lastTimestamp: now,
      count: 1,
      type: text.type,
      eventTime: null,
      reportingComponent: component,
      reportingInstance: host ?? '',
    });
  }

  /** Says something about an object that it did not say before. */
  recordOnce(object: ApiObject, source: EventSource, text: EventText): void {
    const fieldPath =
      source.container && `spec.containers{${source.container}}`;
    if (!this.#find(object, fieldPath, text)) {
      this.record(object, source, text);
    }
  }

  /** The scheduler writes events of the newer API, without source, times and count. */
  recordScheduling(object: ApiObject, action: string, text: EventText): void {
    if (this.#find(object, undefined, text)) {
      return;
    }
    this.#create(object, undefined, {
      ...this.#texts(text),
      source: {},
      firstTimestamp: null,
      lastTimestamp: null,
      type: text.type,
      eventTime: new Date().toISOString().replace('Z', '000Z'),
      action,
      reportingComponent: 'default-scheduler',
      reportingInstance: 'default-scheduler-control-plane',
    });
  }

  #texts({ reason, message }: EventText) {
    return { reason, message };
  }

  #find(object: ApiObject, fieldPath: string | undefined, text: EventText) {
    return this.store
      .list(resources.events, object.metadata.namespace)
      .find(event => {
        const involved = event.involvedObject as Record<string, unknown>;
        return (
          involved.uid === object.metadata.uid &&
          involved.fieldPath === fieldPath &&
          event.reason === text.reason &&
          event.message === text.message
        );
      });
  }

  #create(
    { apiVersion, kind, metadata }: ApiObject,
    fieldPath: string | undefined,
    fields: object,
  ): void {
    const { name, namespace, uid, resourceVersion } = metadata;
    // Real names end with the time in nanoseconds, in hexadecimal digits.
    this.#number += 1;
    const suffix = (
      BigInt(Date.now()) * 1_000_000n +
      BigInt(this.#number)
    ).toString(16);
    this.store.create(resources.events, {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: `${name}.${suffix}`, namespace },
      involvedObject: {
        kind,
        namespace,
        name,
        uid,
        apiVersion,
        resourceVersion,
        ...(fieldPath && { fieldPath }),
      },
      ...fields,
    });
  }
}
