/// <reference types="node" />
/// <reference types="react" />
/// <reference types="react-dom" />
/** Types only: `import type { NextConfig, Metadata } from 'next'`. */
export type { NextConfig, Redirect, Rewrite, RouteHas } from './config/types.ts'
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
