import type { ComponentType } from 'react'
import { createDynamic, dynamicOptions, type DynamicOptions, type Loader } from './client/dynamic.tsx'

export type { DynamicOptions, DynamicOptionsLoadingProps, Loader, LoaderComponent } from './client/dynamic.tsx'

/**
 * A component whose code is loaded when it is first rendered.
 *
 * @throws TM_DYNAMIC_SSR for `ssr: false` in a server component
 * @example const Map = dynamic(() => import('./map'), { ssr: false, loading: () => <p>Loading…</p> })
 */
export default function dynamic<P = object>(source: Loader<P> | DynamicOptions<P>, options: DynamicOptions<P> = {}): ComponentType<P> {
  return createDynamic(dynamicOptions(source, options))
}
