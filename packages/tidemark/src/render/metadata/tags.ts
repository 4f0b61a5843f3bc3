import { createElement, type ReactElement } from 'react'
import type { ResolvedMetadata, ResolvedViewport } from '../../metadata-types.ts'
import { alternateTags, appLinkTags, basicTags, iconTags, platformTags } from './basic-tags.ts'
import { openGraphTags, twitterTags } from './social-tags.ts'
import { named, type Tag } from './tag.ts'

/** `<title>`, `<meta>` and `<link>` of a page. React lifts them into the head, wherever they stand. */
export function metadataTags(metadata: ResolvedMetadata): ReactElement[] {
  return elements([
    ...basicTags(metadata),
    ...alternateTags(metadata),
    ...platformTags(metadata),
    ...openGraphTags(metadata),
    ...twitterTags(metadata),
    ...appLinkTags(metadata),
    ...iconTags(metadata),
  ])
}

/** `<meta charset>` and what is of the viewport: always in the shell, since they change how it looks. */
export function viewportTags(viewport: ResolvedViewport): ReactElement[] {
  return elements([
    { type: 'meta', props: { charSet: 'utf-8' } },
    ...named('viewport', layout(viewport)),
    ...(viewport.themeColor ?? []).map(({ color, media }): Tag => ({
      type: 'meta',
      props: { name: 'theme-color', content: color, ...(media ? { media } : {}) },
    })),
    ...named('color-scheme', viewport.colorScheme),
  ])
}

const LAYOUT = [
  ['width', 'width'],
  ['height', 'height'],
  ['initialScale', 'initial-scale'],
  ['minimumScale', 'minimum-scale'],
  ['maximumScale', 'maximum-scale'],
  ['userScalable', 'user-scalable'],
  ['viewportFit', 'viewport-fit'],
  ['interactiveWidget', 'interactive-widget'],
] as const

function layout(viewport: ResolvedViewport): string {
  const parts: string[] = []
  for (const [field, name] of LAYOUT) {
    const value = viewport[field]
    if (value === undefined || value === null) continue
    parts.push(`${name}=${value === true ? 'yes' : value === false ? 'no' : value}`)
  }
  return parts.join(', ')
}

function elements(tags: readonly Tag[]): ReactElement[] {
  return tags.map(({ type, props }, at) => createElement(type, { ...props, key: at }))
}
