type UpdateState = 'none' | 'ready' | 'offline-ready';

// TypeScript's DOM has no Trusted Types yet; browsers take what a policy makes wherever they took a string.
declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(input: string): string },
      ): { createScriptURL(input: string): string };
    };
  }
}

const WORKER = './sw.js';

/**
 * What the service worker has to tell: `offline-ready` once the whole app is kept on this device, `ready` when a newer
 * version waits. It never reloads by itself.
 */
export class Update {
  #current = $state<UpdateState>('none');
  #registration: ServiceWorkerRegistration | undefined;

  get current(): UpdateState {
    return this.#current;
  }

  /** Starts keeping the app for offline use; does nothing in development or where service workers are missing. */
  async register(): Promise<void> {
    if (!import.meta.env.PROD || !isSecureContext || !('serviceWorker' in navigator)) return;
    const registration = await navigator.serviceWorker.register(workerUrl(), {
      scope: './',
      updateViaCache: 'none',
    });
    this.#registration = registration;
    this.#watch(registration.installing);
    this.#watch(registration.active);
    registration.addEventListener('updatefound', () => {
      this.#watch(registration.installing);
    });
    this.#look(registration);
  }

  /** Lets the waiting version take over every open tab, and loads this one anew when it has. */
  takeOver(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    navigator.serviceWorker.addEventListener(
      'controllerchange',
      () => {
        location.reload();
      },
      { once: true },
    );
    waiting.postMessage({ type: 'take-over' });
  }

  #watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (this.#registration) this.#look(this.#registration);
    });
  }

  #look({ active, waiting }: ServiceWorkerRegistration): void {
    if (active?.state !== 'activated') this.#current = 'none';
    else this.#current = waiting ? 'ready' : 'offline-ready';
  }
}

function workerUrl(): string {
  const rules = {
    createScriptURL(input: string): string {
      if (input !== WORKER) throw new TypeError(`not our worker: ${input}`);
      return input;
    },
  };
  return (window.trustedTypes?.createPolicy('sw', rules) ?? rules).createScriptURL(WORKER);
}
