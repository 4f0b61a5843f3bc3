/// <reference path="../types/global.d.ts" preserve="true" />
/// <reference types="node" preserve="true" />
/// <reference types="react" preserve="true" />
/// <reference types="react-dom" preserve="true" />
/** Types only: `import type { NextConfig, Metadata } from 'next'`. */
export type { NextConfig, Redirect, Rewrite, RouteHas } from './config/types.ts'
export type * as Instrumentation from './instrumentation-types.ts'
export type {
  Metadata,
  MetadataRoute,
  ResolvedMetadata,
  ResolvedViewport,
  ResolvingMetadata,
  ResolvingViewport,
  Viewport,
} from './metadata-types.ts'
export type { AppRoutes, Route, LayoutProps, PageProps } from './route-types.ts'
