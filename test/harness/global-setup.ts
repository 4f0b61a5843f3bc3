import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { installedAsNext, packPackage } from '../../scripts/lib/pack.mjs'
import type { Target } from './target.ts'

/**
 * Packs the package and installs it under the name `next`, once for the run;
 * `TIDEMARK_E2E_PACKAGE` names a tarball to take instead.
 * `TIDEMARK_E2E_ORACLE` names a `node_modules` folder with the real Next.js:
 * then the same specs are run against that one, to prove the specs right.
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('target', await findTarget())
}

async function findTarget(): Promise<Target> {
  const oracle = process.env['TIDEMARK_E2E_ORACLE']
  if (oracle) return { name: 'next', modules: path.resolve(oracle), tarball: '' }
  const given = process.env['TIDEMARK_E2E_PACKAGE']
  const tarball = given ? path.resolve(given) : await packPackage()
  return { name: 'tidemark', modules: path.join(await installedAsNext(tarball), 'node_modules'), tarball }
}
