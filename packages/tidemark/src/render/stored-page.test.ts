import { expect, test } from 'vitest'
import { encodeEntry } from '../cache/entry.ts'
import { decodePage, encodePage, knownEntries, type StoredPage } from './stored-page.ts'

const entry = {
  key: 'k1',
  label: 'get',
  tags: ['a'],
  created: 5,
  sequence: 2,
  stale: 30,
  revalidate: 60,
  expire: Infinity,
  body: Buffer.from('flight of k1'),
}
const page: StoredPage = {
  status: 200,
  location: null,
  html: Buffer.from('<p>ü</p>'),
  flight: Buffer.from('0:"x"\n'),
  postponed: '{"a":1}',
  entries: [
    ['k1', encodeEntry(entry)],
    ['k2', Buffer.from('damaged')],
  ],
}

test('a page comes back as it was stored', () => {
  const decoded = decodePage(encodePage(page))
  expect({ ...decoded, html: String(decoded.html), flight: String(decoded.flight), entries: decoded.entries.map(([key]) => key) }).toEqual({
    ...page,
    html: '<p>ü</p>',
    flight: '0:"x"\n',
    entries: ['k1', 'k2'],
  })
})

test('the entries of a shell are there for those who resume it; a damaged one is left out', () => {
  const known = knownEntries(decodePage(encodePage(page)))
  expect([...known.keys()]).toEqual(['k1'])
  expect(known.get('k1')).toMatchObject({ tags: ['a'], revalidate: 60, expire: Infinity })
  expect(String(known.get('k1')?.body)).toBe('flight of k1')
})
