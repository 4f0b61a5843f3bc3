import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { selectOne } from './db/statement.ts'
import { env } from './env.ts'

type SecretName = 'session' | 'preview' | 'revalidate'

const given: Readonly<Record<SecretName, string | undefined>> = {
  session: env.sessionSecret,
  preview: env.previewSecret,
  revalidate: env.revalidateSecret,
}

/** A secret from the environment, else the random one that was made with the database. */
export function readSecret(name: SecretName): string {
  const secret = given[name] ?? selectOne<{ value: string }>('select value from secret where name = @name', { name })?.value
  if (secret === undefined)
    throw new Error(`The secret "${name}" is neither in the environment nor in the database. Run "npm run reset -w store".`)
  return secret
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function isSame(left: string, right: string): boolean {
  const [first, second] = [Buffer.from(left), Buffer.from(right)]
  return first.length === second.length && timingSafeEqual(first, second)
}
