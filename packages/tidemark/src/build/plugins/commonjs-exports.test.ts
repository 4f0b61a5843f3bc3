import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { commonjsExports, isCommonjs, prepareLexer, type Program } from './commonjs-exports.ts'

await prepareLexer()

function namesOf(code: string): string[] {
  return [...commonjsExports(code, parseAst(code) as unknown as Program).names].toSorted()
}

test.each([
  ['as tsc writes it', 'Object.defineProperty(exports, "__esModule", { value: true })\nexports.a = exports.default = 1', ['a', 'default']],
  [
    'a getter',
    'Object.defineProperty(exports, "__esModule", {value: true})\nObject.defineProperty(exports, "b", { enumerable: true, get: function () { return x.b } })',
    ['b'],
  ],
  ['a function with names', 'module.exports = run\nmodule.exports.fast = 1', ['default', 'fast']],
  ['a literal', 'module.exports = { a, b }', ['a', 'b', 'default']],
  [
    'esbuild',
    'var x=(o,e)=>{};var all={};x(all,{default:()=>f,Extra:()=>g});module.exports=toCommonJS(all);function toCommonJS(o){return d({},"__esModule",{value:!0})}',
    ['Extra', 'default'],
  ],
  ['esbuild, minified into one expression', 'var a={};x(a,{Tag:()=>f}),module.exports=m(a);var e="__esModule"', ['Tag']],
])('%s', (_what, code, names) => {
  expect(namesOf(code)).toEqual(names)
})

test('names that no import can name are left out', () => {
  expect(namesOf('Object.defineProperty(exports, "__esModule", {value: true})\nexports["a-b"] = 1\nexports.c = 2')).toEqual(['c'])
})

test('what is passed on is named', () => {
  const code = 'Object.defineProperty(exports, "__esModule", {value: true})\n__exportStar(require("./inner"), exports)'
  expect(commonjsExports(code, parseAst(code) as unknown as Program).from).toEqual(['./inner'])
})

test('a module with import or export is none', () => {
  expect(isCommonjs(parseAst('export const a = 1') as unknown as Program)).toBe(false)
  expect(isCommonjs(parseAst('exports.a = 1') as unknown as Program)).toBe(true)
})
