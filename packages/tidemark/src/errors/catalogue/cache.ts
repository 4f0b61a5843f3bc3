import type { ErrorDefinition } from '../error.ts'

export const cacheErrors = {} as const satisfies Record<string, ErrorDefinition>
