import { Router } from 'express';
import { type ResourceType, resources } from '../store/resources';
import { version } from './version';

const all = Object.values(resources);
const verbs = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

const groups = [...new Set(all.map(({ group }) => group))].filter(Boolean);

/** What clients ask to learn which kinds the cluster serves. */
export function discovery(): Router {
  const router = Router();
  router.get('/version', (_, response) => {
    response.json(version);
  });
  router.get('/api', (_, response) => {
    response.json({
      kind: 'APIVersions',
      versions: ['v1'],
      serverAddressByClientCIDRs: [],
    });
  });
  router.get('/apis', (_, response) => {
    response.json({
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups.map(apiGroup),
    });
  });
  router.get('/api/v1', (_, response) => {
    response.json(resourceList('', 'v1'));
  });
  groups.forEach(group => {
    const { preferredVersion } = apiGroup(group);
    router.get(`/apis/${group}`, (_, response) => {
      response.json({ kind: 'APIGroup', apiVersion: 'v1', ...apiGroup(group) });
    });
    router.get(`/apis/${preferredVersion.groupVersion}`, (_, response) => {
      response.json(resourceList(group, preferredVersion.version));
    });
  });
  return router;
}

function apiGroup(name: string) {
  const { version: groupVersion } = all.find(({ group }) => group === name)!;
  const preferredVersion = {
    groupVersion: `${name}/${groupVersion}`,
    version: groupVersion,
  };
  return { name, versions: [preferredVersion], preferredVersion };
}

function resourceList(group: string, groupVersion: string) {
  return {
    kind: 'APIResourceList',
    ...(group && { apiVersion: 'v1' }),
    groupVersion: group ? `${group}/${groupVersion}` : groupVersion,
    resources: all
      .filter(resource => resource.group === group)
      .map(apiResource),
  };
}

function apiResource(resource: ResourceType) {
  const { plural, singular, namespaced, kind, shortNames } = resource;
  return {
    name: plural,
    singularName: singular,
    namespaced,
    kind,
    verbs,
    ...(shortNames.length && { shortNames }),
  };
}
