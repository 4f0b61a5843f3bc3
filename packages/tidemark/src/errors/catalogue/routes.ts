import type { ErrorDefinition } from '../error.ts'

export const routeErrors = {} as const satisfies Record<string, ErrorDefinition>
