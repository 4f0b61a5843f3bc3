/** Two hundred rows of six cells, as an admin area has them; new ones for each request. */
export async function Table() {
  const now = Date.now()
  const rows = Array.from({ length: 200 }, (_, index) => ({
    id: index,
    name: `Product ${index}`,
    price: (now + index * 37) % 1000,
    stock: (now + index) % 50,
  }))
  return (
    <table>
      <thead>
        <tr>
          <th>id</th>
          <th>name</th>
          <th>price</th>
          <th>stock</th>
          <th>link</th>
          <th>state</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.stock === 0 ? 'out' : 'in'}>
            <td>{row.id}</td>
            <td>
              <strong>{row.name}</strong>
            </td>
            <td>{row.price}</td>
            <td>{row.stock}</td>
            <td>
              <a href={`/p/${row.id}`}>open</a>
            </td>
            <td>{row.stock === 0 ? 'sold out' : 'in stock'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
