import type { ReactNode } from 'react'
import { resolveMetadata } from '../metadata/resolve.ts'
import { metadataSources, type StandIn } from '../metadata/sources.ts'
import { metadataTags, viewportTags } from '../metadata/tags.ts'
import type { MetadataContext, MetadataSource } from '../metadata/types.ts'
import { resolveViewport } from '../metadata/viewport.ts'
import type { PayloadInput } from '../types.ts'
import { failurePoints, fallbackFile, fallbackFolder } from './fallback.ts'
import { moduleOf } from './modules.ts'
import type { PageProps } from './page-props.ts'

export async function headElements(input: PayloadInput, props: PageProps): Promise<ReactNode> {
  const context: MetadataContext = {
    // Asked for only by what is relative to the page: nothing else turns the head of a shell into a hole.
    pathname: input.unknownParams.size > 0 ? () => props.paramsFor(input.unknownParams).then(() => input.pathname) : input.pathname,
    origin: input.origin,
    basePath: input.basePath,
    trailingSlash: input.trailingSlash,
    dev: input.dev,
  }
  return metadataTags(await resolveMetadata(sources(input, props), context))
}

export async function viewportElements(input: PayloadInput, props: PageProps): Promise<ReactNode> {
  return viewportTags(await resolveViewport(sources(input, props)))
}

function sources(input: PayloadInput, props: PageProps): MetadataSource[] {
  const reader = {
    exportsOf: (file: string) => moduleOf(file).exports,
    factsOf: (file: string) => input.facts[file],
    paramsFor: props.paramsFor,
    searchParams: props.searchParams,
  }
  return metadataSources(input.tree, reader, standIn(input))
}

function standIn({ tree, fallback, failure }: PayloadInput): StandIn | null {
  const failed = failure && failurePoints(tree)[failure.level]
  if (failed?.slot === 'children') return { folder: failed.folder, file: null }
  const folder = fallback && fallbackFolder(tree, fallback)
  return folder && { folder, file: fallbackFile(folder, fallback.status) ?? null }
}
