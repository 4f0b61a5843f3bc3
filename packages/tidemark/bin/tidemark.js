#!/usr/bin/env node
import { existsSync } from 'node:fs'

// Published, it loads a few files in the place of 200 modules; beside its sources, the modules as last compiled (docs/decisions/011).
const compiled = existsSync(new URL('../src', import.meta.url))
await import(compiled ? '../dist/cli/main.js' : '../dist/packed/main.js')
