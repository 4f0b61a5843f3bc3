import { spawn } from 'node:child_process'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] The whole environment; the parent's by default.
 * @property {boolean} [inherit] Shows the output as it comes instead of keeping it.
 */

/**
 * Runs a program to its end, without a shell.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is standard output and error as they came.
 */
export function run(file, args, { cwd, env = process.env, inherit = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'] })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} What it printed.
 */
export async function mustRun(file, args, options) {
  const { code, output } = await run(file, args, options)
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${code}\n${output}`.trimEnd())
  return output
}
