import { products } from '../data'

export default async function Static() {
  return <p id="cached">{await products()}</p>
}
