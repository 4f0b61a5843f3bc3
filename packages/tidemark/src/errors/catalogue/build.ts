export const buildErrors = {
  TM_BUILD_MISSING: {
    title: 'There is no build to start',
    fix: 'Run `next build` (or `tidemark build`) first.',
  },
  TM_BUILD_NO_ROUTE: {
    title: 'No route of the build answers this path',
    fix: 'Give a path as a browser would ask for it, without basePath, or a pattern from the table of the build.',
  },
  TM_BUILD_PRERENDER: {
    title: 'A page failed while it was prerendered',
    fix: 'Mend the error above; the page is rendered at build because nothing in it needs a request.',
  },
  TM_BUILD_TYPES: {
    title: 'The application has type errors',
    fix: 'Mend them, or set typescript.ignoreBuildErrors in next.config to build all the same.',
  },
  TM_BUILD_BLOCKING: {
    title: 'A page waits for data of a request, or for uncached data, outside of <Suspense>',
    fix: "Wrap the component in <Suspense> (or add loading.js) to stream it, cache what it reads with 'use cache', or export `instant = false` from the page to let it block.",
  },
  TM_BUILD_TIMEOUT: {
    title: 'A page took too long to prerender',
    fix: 'Find what it waits for, cache it, or raise staticPageGenerationTimeout (seconds) in next.config.',
  },
  TM_STATIC_PARAMS: {
    title: 'generateStaticParams returned something that cannot be used',
    fix: 'Return an array of objects whose values are strings, or arrays of strings for catch-all segments.',
  },
  TM_STATIC_PARAMS_EMPTY: {
    title: 'generateStaticParams returned no params',
    fix: 'With cacheComponents, return at least one set, so that the page can be checked at build.',
  },
  TM_BUILD_UNSTABLE: {
    title: 'A prerendered component reads a value that differs each time',
    fix: "Await connection() before it, move it into a 'use cache' function, or into a client component's effect.",
  },
  TM_PAGE_TURNED_DYNAMIC: {
    title: 'A static page began to need a request',
    fix: "Read request data each time or never; with cacheComponents put it below <Suspense>. Until then the page's last version is served.",
  },
} as const
