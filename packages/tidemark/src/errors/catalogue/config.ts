import type { ErrorDefinition } from '../error.ts'

export const configErrors = {} as const satisfies Record<string, ErrorDefinition>
