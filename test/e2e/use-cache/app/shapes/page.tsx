import byDefault, { answer, arrow as fileArrow, declared } from '../../lib/whole-file'
import { AtRequest } from '../../lib/json'
import * as shapes from '../../lib/shapes'
import { stamp } from '../../lib/stamp'

async function collect() {
  const here = async () => {
    'use cache'
    return stamp()
  }
  const { declaration, arrow, expression, object, Repository, remote, closure, loop, outer, innerOf, rest, defaults } = shapes
  const values = await Promise.all([
    declared(1),
    fileArrow(1),
    byDefault(),
    declaration(1),
    arrow(1),
    expression(1),
    object.method(1),
    Repository.find(1),
  ])
  const more = await Promise.all([remote(1), closure('x')(1), closure('y')(1), here(), rest(1, 2, 3), rest(1), defaults(), defaults(1)])
  return {
    values,
    more,
    loop: await loop(),
    nested: [await outer(7), await innerOf(7)],
    two: [await declaration(1), await declaration(2)],
    answer,
  }
}

export default function Page() {
  return <AtRequest make={collect} />
}
