import { freeNodePort } from 'backstage-plugin-vpn-common';
import type { Service } from '../controller/objects';
import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';

/** The NodePort of each Service of a namespace, by its name. */
export type NodePorts = Map<string, number>;

function nodePortServices(store: ObjectStore, namespace?: string): Service[] {
  const services = store.list(resources.services, namespace) as Service[];
  return services.filter(({ spec }) => spec.ports?.[0]?.nodePort);
}

function setNodePort(
  store: ObjectStore,
  service: Service,
  nodePort: number,
): void {
  const [first, ...rest] = service.spec.ports!;
  store.update(resources.services, {
    ...service,
    spec: { ...service.spec, ports: [{ ...first, nodePort }, ...rest] },
  });
}

/** Gives the Services of a namespace other NodePorts; gives those that they had. */
export function changeNodePorts(
  store: ObjectStore,
  namespace: string,
): NodePorts {
  const had: NodePorts = new Map();
  for (const service of nodePortServices(store, namespace)) {
    const usedNodePorts = nodePortServices(store).flatMap(({ spec }) =>
      spec.ports!.flatMap(({ nodePort }) => nodePort ?? []),
    );
    had.set(service.metadata.name, service.spec.ports![0].nodePort!);
    setNodePort(store, service, freeNodePort({ usedNodePorts }, namespace)!);
  }
  return had;
}

/** Gives the Services of a namespace the NodePorts again that they had. */
export function restoreNodePorts(
  store: ObjectStore,
  namespace: string,
  had: NodePorts,
): void {
  for (const service of nodePortServices(store, namespace)) {
    const nodePort = had.get(service.metadata.name);
    if (nodePort) {
      setNodePort(store, service, nodePort);
    }
  }
}
