import express, { type Request, type Response, Router } from 'express';
import { parse } from 'yaml';
import type { Faults } from '../faults/Faults';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { ApiError, badRequest } from './ApiError';
import { authenticate } from './authentication';
import { authorize, verbOf } from './authorization';
import { listObjects, type Query } from './lists';
import { ObjectWriter, type WriteOptions } from './ObjectWriter';
import { type RequestTarget, requestTarget } from './requestTarget';
import type { Watches } from './Watches';

/** What the routes of objects work on. */
export interface ObjectsContext {
  store: ObjectStore;
  watches: Watches;
  faults: Faults;
}

/** Reads, watches and writes objects of every kind that the cluster serves. */
export function objectsRouter({ store, watches, faults }: ObjectsContext) {
  const writer = new ObjectWriter(store);
  const router = Router();
  router.use(express.text({ type: () => true, limit: '3mb' }));
  router.use((request, response, next) => {
    const user = authenticate(request.headers);
    const target = requestTarget(request.path);
    if (!target) {
      next();
      return;
    }
    const query = request.query as Query;
    const isWatch = ['1', 'true'].includes(query.watch ?? '');
    const verb = verbOf(request.method, target, isWatch);
    authorize(user, verb, target, faults);
    const handlers: Record<string, () => void> = {
      watch: () => watches.serve(target, query, response),
      list: () =>
        response.json(
          listObjects(store, target.resource, target.namespace, query),
        ),
      get: () => response.json(writer.existing(target)),
      create: () =>
        write(
          response,
          writer.create(target, bodyOf(request), writeOptions(request)),
        ),
      update: () =>
        write(
          response,
          writer.replace(target, bodyOf(request), writeOptions(request)),
        ),
      patch: () => patch(writer, target, request, response),
      delete: () => response.json(writer.remove(target, writeOptions(request))),
    };
    const handle = handlers[verb];
    if (!handle) {
      throw methodNotAllowed();
    }
    handle();
  });
  return router;
}

function patch(
  writer: ObjectWriter,
  target: RequestTarget,
  request: Request,
  response: Response,
): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0];
  const options = writeOptions(request);
  switch (type) {
    case 'application/apply-patch+yaml':
      write(response, writer.apply(target, bodyOf(request), options));
      break;
    case 'application/merge-patch+json':
    case 'application/strategic-merge-patch+json':
      write(response, writer.patch(target, bodyOf(request) as never, options));
      break;
    default:
      throw new ApiError(
        415,
        'UnsupportedMediaType',
        'the body of the request was in an unknown format - accepted media types include: application/merge-patch+json, application/strategic-merge-patch+json, application/apply-patch+yaml',
      );
  }
}

function write(
  response: Response,
  { object, created }: { object: ApiObject; created: boolean },
): void {
  response.status(created ? 201 : 200).json(object);
}

function writeOptions({ query, headers }: Request): WriteOptions {
  const agent = headers['user-agent']?.split('/')[0];
  return {
    fieldManager: String(query.fieldManager ?? agent ?? 'unknown'),
    dryRun: query.dryRun === 'All',
  };
}

/** Bodies come as JSON, or as YAML, of which JSON is a part. */
function bodyOf(request: Request): ApiObject {
  let body: unknown;
  try {
    body = parse(request.body);
  } catch (error) {
    throw badRequest(`error decoding YAML: ${(error as Error).message}`);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('the body of the request is not an object');
  }
  return body as ApiObject;
}

function methodNotAllowed(): ApiError {
  return new ApiError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
  );
}
