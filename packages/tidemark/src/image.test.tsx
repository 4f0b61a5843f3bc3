import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import Image, { getImageProps } from './image.tsx'

const picture = {
  src: '/_next/static/media/pic.abc.png',
  width: 1000,
  height: 600,
  blurDataURL: 'data:image/png;base64,AAAA',
  blurWidth: 8,
  blurHeight: 5,
}

function attribute(markup: string, name: string): string | null {
  const tag = /<img[^>]*>/.exec(markup)?.[0] ?? ''
  return new RegExp(` ${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null
}

test('an image of fixed width has two densities and the larger as src', () => {
  const markup = renderToStaticMarkup(<Image src="/pic.png" width={300} height={200} alt="one" />)
  expect(attribute(markup, 'srcset')).toBe('/_next/image?url=%2Fpic.png&w=384&q=75 1x, /_next/image?url=%2Fpic.png&w=640&q=75 2x')
  expect(attribute(markup, 'src')).toBe('/_next/image?url=%2Fpic.png&w=640&q=75')
  expect(attribute(markup, 'loading')).toBe('lazy')
  expect(attribute(markup, 'decoding')).toBe('async')
  expect(attribute(markup, 'width')).toBe('300')
})

test('src stands last, so that no browser fetches it before it has seen srcset', () => {
  const markup = renderToStaticMarkup(<Image src="/pic.png" width={300} height={200} sizes="50vw" alt="" />)
  expect(markup.search(/ sizes=/)).toBeLessThan(markup.search(/ srcSet=/))
  expect(markup.search(/ srcSet=/)).toBeLessThan(markup.search(/ src=/))
})

test('sizes in vw leave out the widths no screen can ask for', () => {
  const { props } = getImageProps({ src: '/pic.png', width: 300, height: 200, sizes: '(max-width: 600px) 50vw, 33vw', alt: '' })
  expect(props.srcSet?.split(', ').map((entry) => entry.split(' ')[1])).toEqual([
    '256w',
    '384w',
    '640w',
    '750w',
    '828w',
    '1080w',
    '1200w',
    '1920w',
    '2048w',
    '3840w',
  ])
  expect(props.src).toContain('w=3840')
})

test('sizes in pixels keep every width', () => {
  const { props } = getImageProps({ src: '/pic.png', width: 300, height: 200, sizes: '100px', alt: '' })
  expect(props.srcSet?.split(', ')).toHaveLength(15)
})

test('fill without sizes is as wide as the viewport', () => {
  const { props } = getImageProps({ src: '/pic.png', fill: true, alt: '' })
  expect(props.sizes).toBe('100vw')
  expect(props.srcSet?.split(', ')).toHaveLength(8)
  expect(props.style).toMatchObject({ position: 'absolute', width: '100%', height: '100%', top: 0, left: 0 })
  expect(props.width).toBeUndefined()
})

test('a width beyond every size appears once', () => {
  const { props } = getImageProps({ src: 'https://example.com/x.png', width: 5000, height: 3, alt: '' })
  expect(props.srcSet).toBe('/_next/image?url=https%3A%2F%2Fexample.com%2Fx.png&w=3840&q=75 1x')
})

test('an imported image brings its size, and its other side follows one that is given', () => {
  expect(getImageProps({ src: picture, alt: '' }).props).toMatchObject({ width: 1000, height: 600 })
  expect(getImageProps({ src: picture, width: 200, alt: '' }).props).toMatchObject({ width: 200, height: 120 })
  expect(getImageProps({ src: { default: picture }, height: 100, alt: '' }).props).toMatchObject({ width: 167, height: 100 })
})

test('an SVG, a data URL and an unoptimized image keep their source', () => {
  expect(getImageProps({ src: '/a.svg?v=1', width: 1, height: 1, alt: '' }).props.src).toBe('/a.svg?v=1')
  expect(getImageProps({ src: '/a.png', width: 1, height: 1, unoptimized: true, alt: '' }).props).not.toHaveProperty('srcSet')
  const inline = getImageProps({ src: 'data:image/png;base64,AA', width: 1, height: 1, alt: '' }).props
  expect(inline.src).toBe('data:image/png;base64,AA')
  expect(inline.loading).toBeUndefined()
})

test('a quality that is not allowed moves to the nearest', () => {
  expect(getImageProps({ src: '/a.png', width: 1, height: 1, quality: 20, alt: '' }).props.src).toContain('q=75')
})

test('a loader is asked for each width and told no quality that was not given', () => {
  const asked: unknown[] = []
  const { props } = getImageProps({
    src: 'me.png',
    width: 500,
    height: 500,
    alt: '',
    loader: (each) => (asked.push(each), `https://cdn/${each.width}`),
  })
  expect(props.srcSet).toBe('https://cdn/640 1x, https://cdn/1080 2x')
  expect(asked[0]).toEqual({ src: 'me.png', width: 640 })
})

test('overrideSrc replaces src alone', () => {
  const { props } = getImageProps({ src: '/a.png', width: 300, height: 1, overrideSrc: '/seo.png', alt: '' })
  expect(props.src).toBe('/seo.png')
  expect(props.srcSet).toContain('%2Fa.png')
})

test('preload puts a link with the srcset into the head and drops lazy loading', () => {
  const markup = renderToString(
    <html>
      <head></head>
      <body>
        <Image src="/pic.png" width={300} height={200} alt="" preload sizes="100vw" />
      </body>
    </html>,
  )
  const link = /<link rel="preload"[^>]*>/.exec(markup)?.[0]
  expect(link).toContain('as="image"')
  expect(link).toContain('imageSizes="100vw"')
  expect(link).not.toContain('href')
  expect(attribute(markup, 'loading')).toBeNull()
})

test('a placeholder is a background of blurred pixels, kept out of an image without one', () => {
  const markup = renderToStaticMarkup(<Image src={picture} alt="" placeholder="blur" />)
  expect(markup).toContain('background-image:url(')
  expect(markup).toContain('viewBox=&#x27;0 0 320 200&#x27;')
  expect(markup).toContain('color:transparent')
  expect(renderToStaticMarkup(<Image src={picture} alt="" />)).not.toContain('style=')
})

test('object-fit decides how the placeholder lies', () => {
  const { style } = getImageProps({
    src: picture,
    alt: '',
    fill: true,
    placeholder: 'blur',
    style: { objectFit: 'contain', objectPosition: 'top' },
  }).props
  expect(style).toMatchObject({ backgroundSize: 'contain', backgroundPosition: 'top' })
})

test('other props reach the element and those of the component do not', () => {
  const markup = renderToStaticMarkup(
    <Image src="/p.png" width={1} height={1} alt="a" className="k" data-x="1" fetchPriority="high" quality={75} unoptimized />,
  )
  expect(markup).toBe(
    '<img data-nimg="1" alt="a" data-x="1" fetchPriority="high" loading="lazy" width="1" height="1" decoding="async" class="k" src="/p.png"/>',
  )
})
