import type { ErrorDefinition } from '../error.ts'

export const serverErrors = {
  TM_CLI_PORT: {
    title: 'The port cannot be used',
    fix: 'Give a number from 0 to 65535 with -p or PORT.',
  },
  TM_HANDLER_NO_RESPONSE: {
    title: 'A route handler did not return a Response',
    fix: 'Return a Response or NextResponse in every branch of the handler.',
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
} as const satisfies Record<string, ErrorDefinition>
