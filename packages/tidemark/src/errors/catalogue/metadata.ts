import type { ErrorDefinition } from '../error.ts'

export const metadataErrors = {} as const satisfies Record<string, ErrorDefinition>
