import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { groupBy, uniq } from 'lodash';
import { allResources, apiVersionOf } from '../store/resourceOf';
import { type ResourceType, resources } from '../store/resources';
import { version } from './version';

/** What `kubectl get all` shows. */
const ALL: ResourceType[] = [
  resources.pods,
  resources.services,
  resources.deployments,
  resources.replicaSets,
];

const VERBS = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

/** Tells clients which kinds the demo cluster serves, and which release it speaks. */
export function discoveryRouter(): Router {
  const router = PromiseRouter();
  const byVersion = groupBy(allResources, apiVersionOf);
  router.get('/version', (_request, response) => {
    response.json(version);
  });
  router.get('/api', (_request, response) => {
    response.json({
      kind: 'APIVersions',
      versions: ['v1'],
      serverAddressByClientCIDRs: [],
    });
  });
  router.get('/apis', (_request, response) => {
    response.json({ kind: 'APIGroupList', apiVersion: 'v1', groups: groups() });
  });
  for (const [apiVersion, served] of Object.entries(byVersion)) {
    const path = served[0].group ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    router.get(path, (_request, response) => {
      response.json(resourceList(apiVersion, served));
    });
  }
  for (const group of groups()) {
    router.get(`/apis/${group.name}`, (_request, response) => {
      response.json({ kind: 'APIGroup', apiVersion: 'v1', ...group });
    });
  }
  return router;
}

function groups() {
  const named = allResources.filter(({ group }) => group);
  return uniq(named.map(({ group }) => group)).map(name => {
    const versions = uniq(
      named.filter(({ group }) => group === name).map(apiVersionOf),
    ).map(groupVersion => ({
      groupVersion,
      version: groupVersion.split('/')[1],
    }));
    return { name, versions, preferredVersion: versions[0] };
  });
}

function resourceList(groupVersion: string, served: ResourceType[]): object {
  return {
    kind: 'APIResourceList',
    ...(served[0].group && { apiVersion: 'v1' }),
    groupVersion,
    resources: served.map(resource => ({
      name: resource.plural,
      singularName: resource.singular,
      namespaced: resource.namespaced,
      kind: resource.kind,
      verbs: VERBS,
      ...(resource.shortNames.length && { shortNames: resource.shortNames }),
      ...(ALL.includes(resource) && { categories: ['all'] }),
    })),
  };
}
