/* oxlint-disable typescript/triple-slash-reference -- declarations for an application's other files: nothing to import */
/// <reference path="../types/global.d.ts" preserve="true" />
/// <reference types="node" preserve="true" />
/// <reference types="react/experimental" preserve="true" />
/// <reference types="react-dom" preserve="true" />
import type { ReactNode } from 'react'

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

/** Augmented by the types that `dev`, `build` and `typegen` write for an application: each route with its params. */
export interface AppRoutes {}

type Known = keyof AppRoutes & string
type ParamsOf<R> = R extends Known ? AppRoutes[R] : Record<string, string | string[]>

/** A path for `<Link href>` and the router. Any string until the application's routes are known. */
export type Route<T extends string = string> = T

/**
 * Props of a page.
 *
 * @example export default async function Page({ params }: PageProps<'/blog/[slug]'>) { const { slug } = await params }
 */
export interface PageProps<R extends Known | (string & {}) = string> {
  readonly params: Promise<ParamsOf<R>>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Props of a layout: params, `children`, and each parallel slot by its name. */
export interface LayoutProps<R extends Known | (string & {}) = string> {
  readonly params: Promise<ParamsOf<R>>
  readonly children: ReactNode
  readonly [slot: string]: ReactNode | Promise<ParamsOf<R>>
}
