import { randomBytes } from 'node:crypto';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { microTimestamp, timestamp } from '../store/time';

/** What is told about an object. */
export interface Occurrence {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  component: string;
  /** Node of the kubelet that tells. */
  host?: string;
  /** Container that it is about. */
  container?: string;
  /** Set by the scheduler, which writes events in a newer form. */
  action?: string;
}

/** Writes events the way the parts of a real cluster do: what is told again is counted. */
export class EventRecorder {
  constructor(private readonly store: ObjectStore) {}

  record(object: ApiObject, occurrence: Occurrence): void {
    const same = this.store
      .list(resources.events, object.metadata.namespace)
      .find(
        event =>
          (event.involvedObject as { uid?: string }).uid ===
            object.metadata.uid &&
          event.reason === occurrence.reason &&
          event.message === occurrence.message,
      );
    if (same) {
      this.store.update(resources.events, again(same));
    } else {
      this.store.create(resources.events, eventOf(object, occurrence));
    }
  }
}

function again(event: ApiObject): ApiObject {
  if (event.eventTime === null) {
    return {
      ...event,
      count: Number(event.count) + 1,
      lastTimestamp: timestamp(),
    };
  }
  const { count = 1 } = (event.series ?? {}) as { count?: number };
  return {
    ...event,
    series: { count: count + 1, lastObservedTime: microTimestamp() },
  };
}

function eventOf(object: ApiObject, occurrence: Occurrence): ApiObject {
  const { name, namespace, uid, resourceVersion } = object.metadata;
  const { type, reason, message, component, host, container, action } =
    occurrence;
  const involvedObject = {
    kind: object.kind,
    namespace,
    name,
    uid,
    apiVersion: object.apiVersion,
    resourceVersion,
    ...(container && { fieldPath: `spec.containers{${container}}` }),
  };
  const event = {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${randomBytes(8).toString('hex')}`, namespace },
    involvedObject,
    reason,
    message,
  };
  return action
    ? {
        ...event,
        source: {},
        firstTimestamp: null,
        lastTimestamp: null,
        type,
        eventTime: microTimestamp(),
        action,
        reportingComponent: component,
        reportingInstance: `${component}-demo`,
      }
    : {
        ...event,
        source: { component, ...(host && { host }) },
        firstTimestamp: timestamp(),
        lastTimestamp: timestamp(),
        count: 1,
        type,
        eventTime: null,
        reportingComponent: component,
        reportingInstance: host ?? '',
      };
}
