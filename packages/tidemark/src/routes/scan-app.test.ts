import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scanApp } from './scan-app.ts'
import type { FolderNode } from './types.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'tidemark-scan-'))
  await write('app/page.tsx', 'app/_private/page.tsx', 'app/blog/[slug]/page.tsx', 'shared/page.tsx')
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function write(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true })
    await writeFile(path.join(root, file), '')
  }
}

async function scan(): Promise<FolderNode> {
  return scanApp(path.join(root, 'app'), ['tsx', 'ts'])
}

test('the folder on disk becomes the tree', async () => {
  const node = await scan()
  expect(node.files.page).toBe(path.join(root, 'app/page.tsx'))
  expect(node.children.map((child) => child.path)).toEqual(['blog'])
  expect(node.children[0]?.children[0]?.files.page).toBe(path.join(root, 'app/blog/[slug]/page.tsx'))
})

test('links inside of the project are followed and keep the name of the link', async () => {
  await symlink(path.join(root, 'shared'), path.join(root, 'app/linked'))
  await symlink(path.join(root, 'shared/page.tsx'), path.join(root, 'app/blog/page.tsx'))
  const node = await scan()
  expect(node.children.map((child) => child.files.page)).toEqual([
    path.join(root, 'app/blog/page.tsx'),
    path.join(root, 'app/linked/page.tsx'),
  ])
})

test('a link to nothing and a link with a private name are passed over', async () => {
  await symlink(path.join(root, 'gone'), path.join(root, 'app/gone'))
  await symlink(path.join(root, 'shared'), path.join(root, 'app/_shared'))
  await symlink('/etc', path.join(root, 'app/_etc'))
  expect((await scan()).children.map((child) => child.path)).toEqual(['blog'])
})

test('a link that leads out of the project is refused', async () => {
  await symlink('/etc', path.join(root, 'app/etc'))
  await expect(scan()).rejects.toMatchObject({ code: 'TM_ROUTE_SYMLINK', message: expect.stringContaining('app/etc is a link to /etc') })
})

test('a link back to a folder above is refused instead of read for ever', async () => {
  await symlink(path.join(root, 'app'), path.join(root, 'app/blog/loop'))
  await expect(scan()).rejects.toMatchObject({ code: 'TM_ROUTE_SYMLINK' })
})
