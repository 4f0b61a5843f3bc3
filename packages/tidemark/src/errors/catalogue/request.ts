export const requestErrors = {
  TM_OUTSIDE_REQUEST: {
    title: 'A function of the request was called outside of a request.',
    fix: 'Call it in a component, server function, route handler or proxy.ts, not at module level or in a timer.',
  },
  TM_REQUEST_IN_CACHE: {
    title: 'Request data was read inside a cached function.',
    fix: 'Read it outside and pass what the function needs as an argument, so that it becomes part of the key.',
  },
  TM_REQUEST_AT_BUILD: {
    title: 'Request data was read where there is no request.',
    fix: 'Read it in the page or layout; generateStaticParams runs at build time.',
  },
  TM_REQUEST_IN_AFTER: {
    title: 'Request data was read in an after() callback of a page.',
    fix: 'Read it while rendering and let the callback close over the value.',
  },
  TM_DYNAMIC_USAGE: {
    title: 'A page that was to be static read request data.',
    fix: 'Nothing to do: the route is rendered for each request. Pass this error on if you catch it.',
  },
  TM_DYNAMIC_REFUSED: {
    title: 'A route with `dynamic = "error"` read request data.',
    fix: 'Remove `export const dynamic = "error"`, or what reads the request.',
  },
  TM_COOKIES_READONLY: {
    title: 'A cookie was set or deleted where no headers can be sent.',
    fix: 'Set cookies in a server function, a route handler or proxy.ts.',
  },
  TM_COOKIE_INVALID: {
    title: 'A cookie has a name or an attribute that cannot be sent.',
    fix: 'Use visible ASCII without `;`, `=`, `,` or spaces in the name, and no `;` or control characters in path and domain.',
  },
  TM_HEADERS_READONLY: {
    title: 'The headers of a request cannot be changed.',
    fix: 'Set headers on the Response of a route handler, in proxy.ts, or in `headers` of next.config.ts.',
  },
  TM_DRAFT_SECRET: {
    title: 'Draft mode has no usable secret.',
    fix: 'Build again, or set TIDEMARK_DRAFT_SECRET to the base64 of 32 random bytes.',
  },
  TM_DRAFT_READONLY: {
    title: 'Draft mode was enabled or disabled where no cookie can be sent.',
    fix: 'Call enable() and disable() in a route handler, a server function or proxy.ts.',
  },
  TM_AFTER_ARGUMENT: {
    title: 'after() was given neither a function nor a promise.',
    fix: 'Pass a callback: after(() => log()).',
  },
  TM_AUTH_INTERRUPTS_OFF: {
    title: 'forbidden() or unauthorized() was called without the option that allows it.',
    fix: 'Set `experimental: { authInterrupts: true }` in next.config.ts.',
  },
  TM_ROOT_LAYOUT_INTERRUPT: {
    title: 'notFound(), forbidden() or unauthorized() was called in the root layout.',
    fix: 'Call it in a page or a layout below, or redirect to a page that needs no permission.',
  },
  TM_URL_MALFORMED: {
    title: 'A relative URL was given where an absolute one is needed.',
    fix: 'Build it from the request: new URL("/path", request.url).',
  },
  TM_IMAGE_RESPONSE_MOVED: {
    title: 'ImageResponse is not in next/server.',
    fix: 'Import it from "next/og".',
  },
  TM_FETCH_REVALIDATE: {
    title: 'fetch() was given a `revalidate` that is not a number of seconds or false.',
    fix: 'Use next: { revalidate: 60 }, 0 or false.',
  },
  TM_FETCH_POLICY: {
    title: 'fetch() asked for what the segment option `fetchCache` refuses.',
    fix: 'Change the `cache` option of this fetch, or `fetchCache` of the route.',
  },
} as const
