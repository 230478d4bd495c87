import { join } from 'node:path'
import { ROOT } from '../root.ts'
import type { ModelSpec } from './types.ts'

/** The model in the package: trained from scratch by scripts/model on text of our own (data/model/chiso-sentences/README.md). */
export const BUNDLED: ModelSpec = {
  id: 'chiso-sentences',
  path: join(ROOT, 'data', 'model', 'chiso-sentences'),
  revision: '2',
  task: 'text-classification',
}
