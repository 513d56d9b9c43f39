import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ObjectStore } from '../store/ObjectStore';
import { authorize } from './access';
import type { ClusterFaults } from './ClusterFaults';
import { listObjects } from './list';
import { openWatch } from './openWatch';
import { patchObject } from './patchObject';
import { readObject, readUid } from './readBody';
import {
  COLLECTION_PATHS,
  OBJECT_PATHS,
  queryFlag,
  queryText,
  readTarget,
} from './readRequest';
import { methodNotAllowed } from './refusals';
import {
  createObject,
  deleteObject,
  getObject,
  replaceObject,
  type WriteOptions,
} from './writeObjects';

/** Serves lists, watches and objects. */
export function resourceRouter(
  store: ObjectStore,
  faults: ClusterFaults,
): Router {
  const router = PromiseRouter();
  router.all([...COLLECTION_PATHS, ...OBJECT_PATHS], authorize(faults));

  router.get(COLLECTION_PATHS, (request, response) => {
    const target = readTarget(request);
    if (queryFlag(request, 'watch')) {
      openWatch(store, faults, target, request, response);
    } else {
      response.json(listObjects(store, target, request));
    }
  });

  router.post(COLLECTION_PATHS, (request, response) => {
    const target = readTarget(request);
    const object = readObject(request, target);
    const options = writeOptions(request);
    response
      .status(201)
      .json(createObject(store, target.resource, object, options));
  });

  router.get(OBJECT_PATHS, (request, response) => {
    response.json(getObject(store, readTarget(request)));
  });

  router.put(OBJECT_PATHS, (request, response) => {
    const target = readTarget(request);
    const object = readObject(request, target);
    response.json(replaceObject(store, target, object, writeOptions(request)));
  });

  router.patch(OBJECT_PATHS, (request, response) => {
    const target = readTarget(request);
    const { resource, namespace, name } = target;
    const isNew = !store.get(resource, namespace, name);
    const options = writeOptions(request);
    const object = patchObject(store, target, request, options);
    response.status(isNew ? 201 : 200).json(object);
  });

  router.delete(OBJECT_PATHS, (request, response) => {
    const { dryRun } = writeOptions(request);
    const uid = readUid(request);
    response.json(deleteObject(store, readTarget(request), { dryRun, uid }));
  });

  router.all([...COLLECTION_PATHS, ...OBJECT_PATHS], refuseMethod);
  return router;
}

function refuseMethod(_request: Request, _response: Response): void {
  throw methodNotAllowed();
}

/** Without a field manager, the writer goes by the name of its program. */
function writeOptions(request: Request): WriteOptions {
  const [program] = (request.headers['user-agent'] ?? 'unknown').split('/');
  return {
    fieldManager: queryText(request, 'fieldManager') ?? program,
    dryRun: queryText(request, 'dryRun') === 'All',
  };
}
