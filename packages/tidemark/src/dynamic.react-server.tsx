import type { ComponentType } from 'react'
import { createDynamic, dynamicOptions, type DynamicOptions, type Loader } from './client/dynamic.tsx'
import { TidemarkError } from './errors/error.ts'

/** `next/dynamic` in server components; see dynamic.tsx. */
// oxlint-disable-next-line import/no-default-export -- it is the public form of the entry
export default function dynamic<P = object>(source: Loader<P> | DynamicOptions<P>, options: DynamicOptions<P> = {}): ComponentType<P> {
  const complete = dynamicOptions(source, options)
  if (complete.ssr === false) throw new TidemarkError('TM_DYNAMIC_SSR')
  return createDynamic(complete)
}
