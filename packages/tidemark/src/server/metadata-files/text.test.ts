import { expect, test } from 'vitest'
import { robotsText } from './robots.ts'
import { sitemapXml } from './sitemap.ts'

test('robots: a group of lines for each rule, then the host and the sitemaps', () => {
  const text = robotsText({
    rules: [
      { userAgent: ['a', 'b'], allow: ['/', '/x'], disallow: '/p', crawlDelay: 3, other: { 'Request-Rate': '10/1m', N: [1, 2] } },
      { userAgent: 'c' },
      { allow: '/z' },
    ],
    sitemap: ['https://a/s', 'https://b/s'],
    host: 'https://h',
  })
  expect(text).toBe(
    'User-Agent: a\nUser-Agent: b\nAllow: /\nAllow: /x\nDisallow: /p\nCrawl-delay: 3\nRequest-Rate: 10/1m\nN: 1\nN: 2\n\n' +
      'User-Agent: c\n\nUser-Agent: *\nAllow: /z\n\nHost: https://h\nSitemap: https://a/s\nSitemap: https://b/s\n',
  )
})

test('robots: what is empty is left out', () => {
  expect(robotsText({ rules: { userAgent: '', allow: '', disallow: '' } })).toBe('User-Agent: *\n\n')
})

test('robots: a line break in a value makes no line of its own', () => {
  expect(robotsText({ rules: { allow: '/a\r\nDisallow: /' } })).toBe('User-Agent: *\nAllow: /a Disallow: /\n\n')
})

test('sitemap: every field, in order', () => {
  const xml = sitemapXml([
    {
      url: 'https://a/?x=1&y=2',
      lastModified: new Date(0),
      changeFrequency: 'yearly',
      priority: 0.5,
      alternates: { languages: { es: 'https://a/es', 'x-default': 'https://a/x' } },
      images: ['https://i/1', 'https://i/2'],
      videos: [
        {
          title: 'vt',
          thumbnail_loc: 'https://t',
          description: 'vd',
          content_loc: 'https://c',
          player_loc: 'https://p',
          duration: 3,
          expiration_date: new Date(0),
          rating: 4.2,
          view_count: 5,
          publication_date: '2020',
          family_friendly: 'yes',
          restriction: { relationship: 'allow', content: 'IE GB' },
          platform: { relationship: 'deny', content: 'web' },
          requires_subscription: 'yes',
          uploader: { info: 'https://u', content: 'UC' },
          live: 'no',
          tag: 'tt',
        },
      ],
    },
    { url: 'https://b', lastModified: '2021', priority: 0 },
  ])
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>https://a/?x=1&amp;y=2</loc>
<xhtml:link rel="alternate" hreflang="es" href="https://a/es" />
<xhtml:link rel="alternate" hreflang="x-default" href="https://a/x" />
<image:image>
<image:loc>https://i/1</image:loc>
</image:image>
<image:image>
<image:loc>https://i/2</image:loc>
</image:image>
<video:video>
<video:title>vt</video:title>
<video:thumbnail_loc>https://t</video:thumbnail_loc>
<video:description>vd</video:description>
<video:content_loc>https://c</video:content_loc>
<video:player_loc>https://p</video:player_loc>
<video:duration>3</video:duration>
<video:view_count>5</video:view_count>
<video:tag>tt</video:tag>
<video:rating>4.2</video:rating>
<video:expiration_date>1970-01-01T00:00:00.000Z</video:expiration_date>
<video:publication_date>2020</video:publication_date>
<video:family_friendly>yes</video:family_friendly>
<video:requires_subscription>yes</video:requires_subscription>
<video:live>no</video:live>
<video:restriction relationship="allow">IE GB</video:restriction>
<video:platform relationship="deny">web</video:platform>
<video:uploader info="https://u">UC</video:uploader>
</video:video>
<lastmod>1970-01-01T00:00:00.000Z</lastmod>
<changefreq>yearly</changefreq>
<priority>0.5</priority>
</url>
<url>
<loc>https://b</loc>
<lastmod>2021</lastmod>
<priority>0</priority>
</url>
</urlset>
`)
})

test('sitemap: only the namespaces in use are declared', () => {
  expect(sitemapXml([{ url: 'https://a', images: [], alternates: {} }])).toContain(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url>\n<loc>https://a</loc>\n</url>',
  )
})

test('sitemap: text is escaped, but not twice', () => {
  const xml = sitemapXml([{ url: `https://a/?q="<b>"&r='x'`, images: ['https://i/?a=1&amp;b=2&#38;c&d;e\u0000'] }])
  expect(xml).toContain('<loc>https://a/?q=&quot;&lt;b&gt;&quot;&amp;r=&apos;x&apos;</loc>')
  expect(xml).toContain('<image:loc>https://i/?a=1&amp;b=2&#38;c&amp;d;e</image:loc>')
})

test('sitemap: nothing closes the element it stands in', () => {
  const xml = sitemapXml([{ url: 'https://a</loc></url><url><loc>https://evil', alternates: { languages: { de: 'x" onload="y' } } }])
  expect(xml.match(/<url>/g)).toHaveLength(1)
  expect(xml).toContain('href="x&quot; onload=&quot;y" />')
})
