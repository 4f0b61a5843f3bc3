import type { ErrorDefinition } from '../error.ts'

export const imageErrors = {} as const satisfies Record<string, ErrorDefinition>
