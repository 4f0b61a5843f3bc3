import type { ErrorDefinition } from '../error.ts'

export const requestErrors = {} as const satisfies Record<string, ErrorDefinition>
