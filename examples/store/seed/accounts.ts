export interface SeedAccount {
  readonly email: string
  readonly name: string
  readonly role: 'admin' | 'customer'
  readonly password: string
}

/** Accounts for trying the shop; their passwords are printed on the sign-in page. */
export const demoAccounts: readonly SeedAccount[] = [
  { email: 'keeper@skerry.test', name: 'Marit Keeper', role: 'admin', password: 'lighthouse' },
  { email: 'guest@skerry.test', name: 'Jon Guest', role: 'customer', password: 'driftwood' },
]
