import 'server-only'
import { selectOne } from '../db/statement.ts'
import { isPassword } from '../password.ts'

/** The number of the account with this e-mail address and password, or `null`. */
export function findAccount(email: string, password: string): number | null {
  const row = selectOne<{ id: number; password: string }>('select id, password from account where email = @email', {
    email: email.trim().toLowerCase(),
  })
  return row !== undefined && isPassword(password, row.password) ? row.id : null
}
