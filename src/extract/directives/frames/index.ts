import type { Frame } from '../types.ts'
import { admonish } from './admonish.ts'
import { assign } from './assign.ts'
import { commission } from './commission.ts'
import { direct } from './direct.ts'
import { emphasise } from './emphasise.ts'
import { english } from './english.ts'
import { instil } from './instil.ts'
import { press } from './press.ts'
import { remind } from './remind.ts'
import { request } from './request.ts'
import { require } from './require.ts'

/** One file a frame, one line here. */
export const frames: readonly Frame[] = [
  require,
  request,
  assign,
  direct,
  instil,
  remind,
  admonish,
  emphasise,
  commission,
  press,
  english,
]
