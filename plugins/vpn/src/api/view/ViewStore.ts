import { initialState, nextState, ViewEvent, ViewState } from './viewState';

/** Holds what this tab knows of the view, and tells when that changes. */
export class ViewStore {
  private readonly listeners = new Set<() => void>();
  private current = initialState;

  get state(): ViewState {
    return this.current;
  }

  /** Told of each event, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  // An arrow function, since it is handed on without its object.
  apply = (event: ViewEvent) => {
    this.current = nextState(this.current, event);
    this.listeners.forEach(tell => tell());
  };
}
