import type { ErrorDefinition } from '../error.ts'

export const buildErrors = {} as const satisfies Record<string, ErrorDefinition>
