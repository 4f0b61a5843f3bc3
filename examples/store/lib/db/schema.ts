/** Adds what is missing, so that a database made by an older shop gets the tables of this one. */
export const schema = `
  create table if not exists product (
    id integer primary key,
    slug text not null unique,
    name text not null,
    category text not null,
    collection text not null,
    kind text not null,
    summary text not null,
    description text not null,
    material text not null,
    size text not null,
    care text not null,
    price integer not null check (price >= 0),
    stock integer not null check (stock >= 0),
    published integer not null,
    featured integer not null,
    added text not null
  );
  create index if not exists product_by_category on product (category, published);
  create index if not exists product_by_collection on product (collection, published);
  create virtual table if not exists product_search using fts5 (name, summary, description, category, tokenize = 'porter unicode61 remove_diacritics 2');

  create table if not exists account (
    id integer primary key,
    email text not null unique,
    name text not null,
    role text not null,
    password text not null
  );

  create table if not exists customer_order (
    id text primary key,
    placed text not null,
    name text not null,
    email text not null,
    address text not null,
    region text not null,
    delivery integer not null,
    total integer not null
  );
  create table if not exists order_line (
    order_id text not null references customer_order (id),
    product_id integer not null references product (id),
    name text not null,
    slug text not null,
    price integer not null,
    quantity integer not null
  );
  create index if not exists order_line_by_order on order_line (order_id);

  create table if not exists outbox (
    id integer primary key,
    queued text not null,
    recipient text not null,
    subject text not null
  );

  create table if not exists log (
    id integer primary key,
    at text not null,
    event text not null,
    who text not null,
    device text not null,
    address text not null
  );

  create table if not exists secret (
    name text primary key,
    value text not null
  );
`
