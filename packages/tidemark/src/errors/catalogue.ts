import { buildErrors } from './catalogue/build.ts'
import { cacheErrors } from './catalogue/cache.ts'
import { clientErrors } from './catalogue/client.ts'
import { configErrors } from './catalogue/config.ts'
import { imageErrors } from './catalogue/image.ts'
import { metadataErrors } from './catalogue/metadata.ts'
import { requestErrors } from './catalogue/request.ts'
import { routeErrors } from './catalogue/routes.ts'
import { serverErrors } from './catalogue/server.ts'

/** Every error code, by area. A code is never reused or renamed. */
export const catalogue = {
  ...buildErrors,
  ...cacheErrors,
  ...clientErrors,
  ...configErrors,
  ...imageErrors,
  ...metadataErrors,
  ...requestErrors,
  ...routeErrors,
  ...serverErrors,
} as const

export type ErrorCode = keyof typeof catalogue
