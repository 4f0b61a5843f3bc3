import type { ErrorDefinition } from './error.ts'
import { buildErrors } from './catalogue/build.ts'
import { cacheErrors } from './catalogue/cache.ts'
import { clientErrors } from './catalogue/client.ts'
import { configErrors } from './catalogue/config.ts'
import { directiveErrors } from './catalogue/directive.ts'
import { imageErrors } from './catalogue/image.ts'
import { metadataErrors } from './catalogue/metadata.ts'
import { requestErrors } from './catalogue/request.ts'
import { routeErrors } from './catalogue/routes.ts'
import { serverErrors } from './catalogue/server.ts'

type Catalogue = typeof buildErrors &
  typeof clientErrors &
  typeof cacheErrors &
  typeof configErrors &
  typeof directiveErrors &
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
  ...directiveErrors,
  ...imageErrors,
  ...metadataErrors,
  ...requestErrors,
  ...routeErrors,
  ...serverErrors,
}
