// Lets the page open without a network; without this, it is a page like any other.
if ('serviceWorker' in navigator) {
  const worker = '/companion-worker.js';
  const policy = window.trustedTypes?.createPolicy('companion', {
    createScriptURL: (url) => (url === worker ? url : 'about:blank'),
  });
  navigator.serviceWorker
    .register(policy?.createScriptURL(worker) ?? worker, { scope: '/c/' })
    .catch(() => {});
}
