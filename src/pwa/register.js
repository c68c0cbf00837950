// Has the browser keep the page for when there is no network, where it can: over HTTPS or from the same machine.

/** Calls `tell` with a function that takes a new version, whenever one is there. */
export async function keepOffline(tell) {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !isSecureContext) return;
  const address = new URL('./sw.js', document.baseURI).href;
  // Nothing else may be loaded as a script.
  const policy = window.trustedTypes?.createPolicy('rollout-sw', { createScriptURL: () => address });
  const registration = await serviceWorker.register(policy ? policy.createScriptURL('') : address, { updateViaCache: 'none' });
  const offer = (worker) => {
    // The first version ever is the one that is shown.
    if (!worker || !serviceWorker.controller) return;
    tell(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take');
    });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker.addEventListener('statechange', () => worker.state === 'installed' && offer(worker));
  });
}
