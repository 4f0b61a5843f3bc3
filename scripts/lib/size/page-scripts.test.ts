import { expect, test } from 'vitest'
import { documentScripts, pageScripts, staticImports } from './page-scripts.mjs'

test('scripts are found in tags, preloads and inline imports, once each', () => {
  const html = `<script src="/a.js" async=""></script><link rel="modulepreload" href="/b.js"/><link rel="preload" as="script" href="/c.js"/>
    <link rel="stylesheet" href="/s.css"/><script src="/old.js" noModule=""></script><script>import("/a.js");import("/d.js")</script>`
  expect(documentScripts(html)).toEqual(['/a.js', '/b.js', '/c.js', '/d.js'])
})

test('static imports are followed, dynamic ones are not', () => {
  expect(staticImports('import{a as b}from"./x.js";import"./y.js";export*from"./z.js";const q=()=>import("./late.js");')).toEqual([
    './x.js',
    './y.js',
    './z.js',
  ])
})

test('a page is the sum of what it loads', async () => {
  const files: Record<string, string> = {
    'http://shop.test/': '<script src="/js/a.js"></script>',
    'http://shop.test/js/a.js': 'import"./b.js";',
    'http://shop.test/js/b.js': 'import"./a.js";',
  }
  const scripts = await pageScripts('http://shop.test/', (url) => Promise.resolve(files[url] ?? ''))
  expect(scripts.map((script) => script.path).toSorted()).toEqual(['/js/a.js', '/js/b.js'])
  expect(scripts.every((script) => script.gzip > 0)).toBe(true)
})
