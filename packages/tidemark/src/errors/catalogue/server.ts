import type { ErrorDefinition } from '../error.ts'

export const serverErrors = {} as const satisfies Record<string, ErrorDefinition>
