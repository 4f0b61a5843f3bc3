import { randomBytes } from 'node:crypto'
import type { Database } from 'libsql'
import { demoAccounts } from '../../seed/accounts.ts'
import { createCatalogue } from '../../seed/catalogue.ts'
import { hashPassword } from '../password.ts'
import { schema } from './schema.ts'

function insertProducts(db: Database): void {
  const insert = db.prepare(
    `insert into product values (@id, @slug, @name, @category, @collection, @kind, @summary, @description,
       @material, @size, @care, @price, @stock, @published, @featured, @added)`,
  )
  const index = db.prepare('insert into product_search (rowid, name, summary, description, category) values (?, ?, ?, ?, ?)')
  for (const product of createCatalogue()) {
    insert.run({ ...product, published: product.published ? 1 : 0, featured: product.featured ? 1 : 0 })
    index.run(product.id, product.name, product.summary, product.description, product.category)
  }
}

function insertAccounts(db: Database): void {
  const insert = db.prepare('insert into account (email, name, role, password) values (?, ?, ?, ?)')
  for (const { email, name, role, password } of demoAccounts) insert.run(email, name, role, hashPassword(password))
}

function insertSecrets(db: Database): void {
  const insert = db.prepare('insert into secret (name, value) values (?, ?)')
  for (const name of ['session', 'preview', 'revalidate']) insert.run(name, randomBytes(24).toString('base64url'))
}

/** Fills an empty database with the opening catalogue; does nothing where that was done. */
export function seedDatabase(db: Database): void {
  // `immediate` takes the write lock first, so of several build workers one seeds and the others wait and see it done.
  const seed = db.transaction(() => {
    db.exec(schema)
    const { products } = db.prepare('select count(*) as products from product').get() as { products: number }
    if (products > 0) return
    insertProducts(db)
    insertAccounts(db)
    insertSecrets(db)
  })
  seed.immediate()
}
