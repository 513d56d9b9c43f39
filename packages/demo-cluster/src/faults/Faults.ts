import { InputError } from '@backstage/errors';
import {
  FAULT_NAMES,
  FaultName,
  MOMENTARY_FAULTS,
  VPN_FAULTS,
} from './faultNames';

/** One way in which the cluster is broken. */
export interface Fault {
  fault: FaultName;
  /** Namespace of the VPN that breaks; every VPN where left out. */
  namespace?: string;
  /** The one kind that `refuse-403` refuses, in plural, for example `pods`. */
  kind?: string;
}

/** How the cluster is broken at the moment. */
export class Faults {
  private active: Fault[] = [];
  private readonly listeners = new Set<(fault?: Fault) => void>();

  list(): Fault[] {
    return [...this.active];
  }

  /**
   * Breaks the cluster.
   *
   * @throws InputError if there is no such fault, or it takes no namespace or kind
   */
  set(fault: Fault): void {
    check(fault);
    if (!within(MOMENTARY_FAULTS, fault.fault)) {
      this.active = [
        ...this.active.filter(
          other =>
            other.fault !== fault.fault || other.namespace !== fault.namespace,
        ),
        fault,
      ];
    }
    this.tell(fault);
  }

  /** Heals one fault, everywhere, or all. */
  clear(name?: string): void {
    this.active = this.active.filter(({ fault }) => name && fault !== name);
    this.tell();
  }

  /** Whether a fault is on, for this namespace or for all. */
  isActive(name: FaultName, namespace?: string): boolean {
    return this.active.some(
      fault =>
        fault.fault === name &&
        (!fault.namespace || fault.namespace === namespace),
    );
  }

  /** Whether requests for a kind, in plural, are refused with 403. */
  refusesKind(plural: string): boolean {
    return this.active.some(
      ({ fault, kind }) => fault === 'refuse-403' && (!kind || kind === plural),
    );
  }

  /** Calls the listener after every change, with the fault that was set. */
  onChange(listener: (fault?: Fault) => void): void {
    this.listeners.add(listener);
  }

  private tell(fault?: Fault): void {
    this.listeners.forEach(listener => listener(fault));
  }
}

function check({ fault, namespace, kind }: Fault): void {
  if (!within(FAULT_NAMES, fault)) {
    throw new InputError(
      `There is no fault ${JSON.stringify(
        fault,
      )}; use one of ${FAULT_NAMES.join(', ')}`,
    );
  }
  if (namespace !== undefined && !within(VPN_FAULTS, fault)) {
    throw new InputError(
      `Fault ${fault} concerns the whole cluster: leave out namespace`,
    );
  }
  if (kind !== undefined && fault !== 'refuse-403') {
    throw new InputError(`Fault ${fault} takes no kind`);
  }
}

function within(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
