import type { ResolvedMetadata } from '../../metadata-types.ts'
import { toArray } from './to-array.ts'
import { link, named, property, type Tag } from './tag.ts'

export function basicTags(metadata: ResolvedMetadata): Tag[] {
  const { title, robots, authors, keywords, pagination, other } = metadata
  return [
    ...(title?.absolute ? [{ type: 'title', props: { children: title.absolute } } as const] : []),
    ...named('description', metadata.description),
    ...named('application-name', metadata.applicationName),
    ...(authors ?? []).flatMap((author) => [...link('author', author.url), ...named('author', author.name)]),
    ...link('manifest', metadata.manifest),
    ...named('generator', metadata.generator),
    ...named('keywords', keywords?.join(',')),
    ...named('referrer', metadata.referrer),
    ...named('creator', metadata.creator),
    ...named('publisher', metadata.publisher),
    ...named('robots', robots?.basic),
    ...named('googlebot', robots?.googleBot),
    ...named('abstract', metadata.abstract),
    ...(metadata.archives ?? []).flatMap((url) => link('archives', url)),
    ...(metadata.assets ?? []).flatMap((url) => link('assets', url)),
    ...(metadata.bookmarks ?? []).flatMap((url) => link('bookmarks', url)),
    ...link('prev', pagination?.previous),
    ...link('next', pagination?.next),
    ...named('category', metadata.category),
    ...named('classification', metadata.classification),
    ...Object.entries(other ?? {}).flatMap(([name, value]) => toArray<string | number>(value).flatMap((one) => named(name, one))),
  ]
}

export function alternateTags({ alternates }: ResolvedMetadata): Tag[] {
  if (!alternates) return []
  const { canonical, languages, media, types } = alternates
  return [
    ...link('canonical', canonical?.url),
    ...alternateLinks('hrefLang', languages),
    ...alternateLinks('media', media),
    ...alternateLinks('type', types),
  ]
}

type AlternateLists = Readonly<Record<string, ReadonlyArray<{ url: string; title?: string | undefined }> | undefined>>

function alternateLinks(attribute: string, lists: AlternateLists | null): Tag[] {
  return Object.entries(lists ?? {}).flatMap(([value, links]) =>
    (links ?? []).map(({ url, title }) => ({
      type: 'link',
      props: { rel: 'alternate', [attribute]: value, href: url, ...(title ? { title } : {}) },
    })),
  )
}

export function platformTags(metadata: ResolvedMetadata): Tag[] {
  const { itunes, facebook, pinterest, verification, appleWebApp } = metadata
  const itunesContent = itunes && `app-id=${itunes.appId}${itunes.appArgument ? `, app-argument=${itunes.appArgument}` : ''}`
  return [
    ...named('apple-itunes-app', itunesContent),
    ...property('fb:app_id', facebook?.appId),
    ...(facebook?.admins ?? []).flatMap((admin) => property('fb:admins', admin)),
    ...property('pinterest-rich-pin', pinterest?.richPin),
    ...formatDetectionTags(metadata),
    ...verificationTags('google-site-verification', verification?.google),
    ...verificationTags('y_key', verification?.yahoo),
    ...verificationTags('yandex-verification', verification?.yandex),
    ...verificationTags('me', verification?.me),
    ...Object.entries(verification?.other ?? {}).flatMap(([name, codes]) => verificationTags(name, codes)),
    ...(appleWebApp ? appleTags(appleWebApp) : []),
  ]
}

function formatDetectionTags({ formatDetection }: ResolvedMetadata): Tag[] {
  const kinds = ['telephone', 'date', 'address', 'email', 'url'] as const
  const off = kinds.filter((kind) => formatDetection?.[kind] === false)
  return named('format-detection', off.map((kind) => `${kind}=no`).join(', '))
}

function verificationTags(name: string, codes: ReadonlyArray<string | number> | undefined): Tag[] {
  return (codes ?? []).flatMap((code) => named(name, code))
}

function appleTags({ capable, title, startupImage, statusBarStyle }: NonNullable<ResolvedMetadata['appleWebApp']>): Tag[] {
  return [
    ...named('mobile-web-app-capable', capable ? 'yes' : null),
    ...named('apple-mobile-web-app-title', title),
    ...(startupImage ?? []).map(({ url, media }): Tag => ({
      type: 'link',
      props: { href: url, ...(media ? { media } : {}), rel: 'apple-touch-startup-image' },
    })),
    ...named('apple-mobile-web-app-status-bar-style', statusBarStyle),
  ]
}

const APP_LINK_FIELDS = ['package', 'url', 'app_store_id', 'app_id', 'class', 'app_name', 'should_fallback'] as const

export function appLinkTags({ appLinks }: ResolvedMetadata): Tag[] {
  return Object.entries(appLinks ?? {}).flatMap(([kind, links]) =>
    (links ?? []).flatMap((one: { readonly [K in (typeof APP_LINK_FIELDS)[number]]?: string | number | boolean | undefined }) =>
      APP_LINK_FIELDS.flatMap((field) => property(`al:${kind}:${field}`, one[field])),
    ),
  )
}

const ICON_KINDS = [
  ['shortcut', 'shortcut icon'],
  ['icon', 'icon'],
  ['apple', 'apple-touch-icon'],
  ['other', 'icon'],
] as const

export function iconTags({ icons }: ResolvedMetadata): Tag[] {
  return ICON_KINDS.flatMap(([kind, usual]) => (icons?.[kind] ?? []).flatMap(({ url, rel = usual, ...more }) => link(rel, url, more)))
}
