import type { ErrorDefinition } from './error.ts'
import { buildErrors } from './catalogue/build.ts'
import { cacheErrors } from './catalogue/cache.ts'
import { clientErrors } from './catalogue/client.ts'
import { configErrors } from './catalogue/config.ts'
import { imageErrors } from './catalogue/image.ts'
import { metadataErrors } from './catalogue/metadata.ts'
import { requestErrors } from './catalogue/request.ts'
import { routeErrors } from './catalogue/routes.ts'
import { serverErrors } from './catalogue/server.ts'

type Catalogue = typeof buildErrors &
  typeof clientErrors &
  typeof cacheErrors &
  typeof configErrors &
  typeof imageErrors &
  typeof metadataErrors &
  typeof requestErrors &
  typeof routeErrors &
  typeof serverErrors

export type ErrorCode = keyof Catalogue

/** Every error, by code. A code is never reused or renamed. */
export const catalogue: Catalogue & Readonly<Record<ErrorCode, ErrorDefinition>> = {
  ...buildErrors,
  ...clientErrors,
  ...cacheErrors,
  ...configErrors,
  ...imageErrors,
  ...metadataErrors,
  ...requestErrors,
  ...routeErrors,
  ...serverErrors,
}
