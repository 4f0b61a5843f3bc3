import { expect, test } from 'vitest'
import { asModule } from './package-modules.ts'

type Imported = Record<string, unknown>

test('what was compiled from a module has its own default and names', () => {
  const run = (): string => 'run'
  const module = asModule(Object.defineProperty({ default: run, name: 'a' }, '__esModule', { value: true })) as Imported
  expect([module['default'], module['name']]).toEqual([run, 'a'])
})

test('what was not is the default itself, whatever it calls so', () => {
  const library = Object.assign(() => 'lib', { chunk: 1, default: 2 })
  const module = asModule(library) as Imported
  expect(module['default']).toBe(library)
  expect(module['chunk']).toBe(1)
})

test('a name is read when it is used', () => {
  const exports: Imported = { late: undefined }
  const module = asModule(exports) as Imported
  exports['late'] = 'there'
  expect(module['late']).toBe('there')
})
