// Keeps the companion page's shell, so that it opens without a network. What people say never passes through here.
const SHELL = 'companion-shell-1';
const FILES = [
  '/widget/v1/companero.js',
  '/pages/companion.css',
  '/pages/companion.js',
  '/pages/companion.webmanifest',
  '/pages/icon.svg',
];

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(FILES))
      .then(() => skipWaiting()),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('companion-') && name !== SHELL)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => clients.claim()),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const shell = request.mode === 'navigate' ? pathname.startsWith('/c/') : FILES.includes(pathname);
  if (request.method === 'GET' && origin === location.origin && shell) {
    event.respondWith(freshOrKept(request));
  }
});

/** The server's answer, and the kept one where the server does not answer. */
async function freshOrKept(request) {
  const cache = await caches.open(SHELL);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
    }
    return response;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}
