export const serverErrors = {
  TM_CLI_TIMEOUT: {
    title: 'That is no number of milliseconds',
    fix: 'Pass a whole number above 0 to --keepAliveTimeout, such as 65000.',
  },
  TM_CLI_PORT: {
    title: 'The port cannot be used',
    fix: 'Give a number from 0 to 65535 with -p or PORT.',
  },
  TM_HANDLER_DIRECTIVE: {
    title: 'A route handler returned NextResponse.next() or NextResponse.rewrite()',
    fix: 'Return the answer itself, or move the decision to proxy.ts or to `rewrites` in next.config.',
  },
  TM_HANDLER_NO_RESPONSE: {
    title: 'A route handler did not return a Response',
    fix: 'Return a Response or NextResponse in every branch of the handler.',
  },
  TM_INSTRUMENTATION: {
    title: 'instrumentation.ts failed, so the server was not started',
    fix: 'Mend what it says, or catch the error in `register()` to start without it.',
  },
  TM_MODULE_MISSING: {
    title: 'A file of the application is not part of the build',
    fix: 'Build again; in dev, restart the server if it stays.',
  },
  TM_NO_DEFAULT_EXPORT: {
    title: 'A route file has no component to show',
    fix: 'Export the component by default: `export default function Page() { … }`.',
  },
  TM_ACTION_BODY: {
    title: 'The arguments of a server function could not be decoded',
    fix: 'Reload the page: it may come from another build. A client of your own must send what React encodes.',
  },
  TM_ACTION_BOUND: {
    title: 'The bound arguments of a server function cannot be decrypted',
    fix: 'Reload the page: it may come from another build. Builds that serve side by side need the same NEXT_SERVER_ACTIONS_ENCRYPTION_KEY.',
  },
  TM_ACTION_BUSY: {
    title: 'Too many calls of server functions are waiting to be decoded',
    fix: 'Try again in a moment; if it stays, limit the requests of one client in front of the server, or serve with more processes.',
  },
  TM_ACTION_ELSEWHERE: {
    title: 'A request calls a server function at a page that does not have it',
    fix: 'Post to a page that imports the function; from another client, use a route handler.',
  },
  TM_ACTION_FIELDS: {
    title: 'A call of a server function has too many fields',
    fix: 'Send fewer form fields, files, promises, maps and sets in one call, or take them in a route handler.',
  },
  TM_ACTION_UNKNOWN: {
    title: 'A request names a server function this build does not have',
    fix: 'Reload the page: it comes from another build.',
  },
  TM_BODY_TOO_LARGE: {
    title: 'The body of the request is larger than allowed',
    fix: 'Send less, or raise the limit: `experimental.serverActions.bodySizeLimit` for server functions.',
  },
  TM_REWRITE_HOST: {
    title: 'A rewrite or redirect leads to a host that is not written in the configuration',
    fix: 'Write the host out in `destination`; only path and query may come from parameters.',
  },
  TM_PROXY_EXPORT: {
    title: 'proxy.ts exports no function',
    fix: 'Export one function, by default or named `proxy` (`middleware` in middleware.ts).',
  },
  TM_PROXY_RESULT: {
    title: 'proxy.ts returned something that is no Response',
    fix: 'Return NextResponse.next(), a rewrite, a redirect, a Response, or nothing.',
  },
  TM_UPSTREAM: {
    title: 'The server behind a rewrite did not answer',
    fix: 'See that the destination is running and can be reached from here.',
  },
} as const
