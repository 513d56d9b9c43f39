import { randomUUID } from 'node:crypto';
import { applyMergePatch } from 'backstage-plugin-vpn-common';
import type { JsonObject } from '@backstage/types';
import { cloneDeep } from 'lodash';
import { allocateService } from '../admission/allocateService';
import { applyDefaults } from '../admission/defaults';
import { validate } from '../admission/validate';
import { fieldsOfObject } from '../apply/fieldSet';
import {
  managedFieldsOf,
  serverSideApply,
  withManagedFields,
} from '../apply/serverSideApply';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';
import { timestamp } from '../store/time';
import { alreadyExists, badRequest, notFound } from './ApiError';
import { apiVersionOf } from './lists';
import type { RequestTarget } from './requestTarget';

/** How a write is meant. */
export interface WriteOptions {
  fieldManager: string;
  dryRun: boolean;
}

/** An object after a write, and whether the write made it. */
export interface Written {
  object: ApiObject;
  created: boolean;
}

/** Writes objects as the API server does: defaulted, validated, allocated. */
export class ObjectWriter {
  constructor(private readonly store: ObjectStore) {}

  /** @throws ApiError 404 for a missing namespace, 409 if it exists, 422 if it is refused */
  create(target: RequestTarget, body: ApiObject, options: WriteOptions) {
    const object = this.identified(target, body);
    if (!object.metadata.name && object.metadata.generateName) {
      object.metadata.name = `${
        object.metadata.generateName
      }${randomUUID().slice(0, 5)}`;
    }
    if (this.find({ ...target, name: object.metadata.name })) {
      throw alreadyExists(target.resource, object.metadata.name);
    }
    return this.write(target, this.updatedBy(object, object, options), options);
  }

  /** Server-side apply. @throws ApiError as `create`, but for 409 */
  apply(target: RequestTarget, body: ApiObject, options: WriteOptions) {
    const applied = this.identified(target, body);
    const live = this.find(target);
    const merged = serverSideApply(live, applied, options.fieldManager);
    return this.write(target, merged, options, live);
  }

  /** Merge patch. @throws ApiError 404 if there is no such object, 422 if it is refused */
  patch(target: RequestTarget, patch: JsonObject, options: WriteOptions) {
    const live = this.existing(target);
    const patched = applyMergePatch(live, patch);
    patched.metadata.name = live.metadata.name;
    return this.write(
      target,
      this.updatedBy(patched, patch as object, options),
      options,
      live,
    );
  }

  /** Replaces an object. @throws ApiError 404 if there is no such object, 422 if it is refused */
  replace(target: RequestTarget, body: ApiObject, options: WriteOptions) {
    const live = this.existing(target);
    const object = this.identified(target, body);
    object.metadata = { ...live.metadata, ...object.metadata };
    return this.write(target, object, options, live);
  }

  /** Deletes an object; what belongs to it follows by the controller. @throws ApiError 404 */
  remove(target: RequestTarget, { dryRun }: WriteOptions): ApiObject {
    const live = this.existing(target);
    if (!dryRun) {
      this.store.delete(target.resource, target.namespace, live.metadata.name);
    }
    return live;
  }

  /** @throws ApiError 404 if there is no such object */
  existing(target: RequestTarget): ApiObject {
    const found = this.find(target);
    if (!found) {
      throw notFound(target.resource, target.name ?? '');
    }
    return found;
  }

  private find({ resource, namespace, name }: RequestTarget) {
    return this.store.get(resource, namespace, name ?? '');
  }

  private write(
    { resource, namespace }: RequestTarget,
    object: ApiObject,
    { dryRun }: WriteOptions,
    live?: ApiObject,
  ): Written {
    if (
      !live &&
      namespace &&
      !this.store.get(resources.namespaces, undefined, namespace)
    ) {
      throw notFound(resources.namespaces, namespace);
    }
    const next = cloneDeep(object);
    requireSpec(resource, next);
    validate(resource, next, live);
    applyDefaults(resource, next);
    if (resource === resources.services) {
      allocateService(next, this.store, dryRun);
    }
    if (dryRun) {
      next.metadata.uid ??= randomUUID();
      next.metadata.creationTimestamp ??= timestamp();
      return { object: next, created: !live };
    }
    return live
      ? { object: this.store.update(resource, next), created: false }
      : { object: this.store.create(resource, next), created: true };
  }

  /** Gives the body the name and namespace of the URL, and refuses others. */
  private identified(
    { resource, namespace, name }: RequestTarget,
    body: ApiObject,
  ): ApiObject {
    const apiVersion = apiVersionOf(resource);
    if (
      (body.kind ?? resource.kind) !== resource.kind ||
      (body.apiVersion ?? apiVersion) !== apiVersion
    ) {
      throw badRequest(
        `${body.kind} in version "${body.apiVersion}" cannot be handled as a ${resource.kind}: converting (${body.apiVersion}.${body.kind}) to (${apiVersion}.${resource.kind}): unknown conversion`,
      );
    }
    const metadata = body.metadata ?? {};
    if (name && metadata.name && metadata.name !== name) {
      throw badRequest(
        `the name of the object (${metadata.name}) does not match the name on the URL (${name})`,
      );
    }
    if (namespace && metadata.namespace && metadata.namespace !== namespace) {
      throw badRequest(
        'the namespace of the provided object does not match the namespace sent on the request',
      );
    }
    return {
      ...body,
      apiVersion,
      kind: resource.kind,
      metadata: {
        ...metadata,
        name: metadata.name ?? name ?? '',
        ...(namespace && { namespace }),
      },
    };
  }

  private updatedBy(
    object: ApiObject,
    fields: object,
    { fieldManager }: WriteOptions,
  ) {
    return withManagedFields(object, managedFieldsOf(object), {
      manager: fieldManager,
      operation: 'Update',
      fieldsV1: fieldsOfObject(fields),
    });
  }
}

const WITH_SPEC: ReadonlySet<ResourceType> = new Set([
  resources.services,
  resources.deployments,
  resources.persistentVolumeClaims,
  resources.pods,
]);

/** Validation and defaults look into the spec of these kinds. */
function requireSpec(resource: ResourceType, object: ApiObject): void {
  if (WITH_SPEC.has(resource)) {
    object.spec ??= {};
    if (resource === resources.deployments) {
      const spec = object.spec as Record<string, unknown>;
      spec.template ??= { metadata: {}, spec: {} };
      const template = spec.template as Record<string, unknown>;
      template.spec ??= {};
    }
  }
}
