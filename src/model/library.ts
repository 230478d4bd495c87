import { EnvironmentError } from '../errors.ts'

export type Library = typeof import('@xenova/transformers')

/**
 * transformers.js, loaded when a model is first asked for: it is an optional dependency, and 300 MB of runtime that no other
 * verb needs.
 * @throws EnvironmentError when it is not installed
 */
export async function library(): Promise<Library> {
  let loaded: Library
  try {
    loaded = await import('@xenova/transformers')
  } catch (cause) {
    throw new EnvironmentError(
      'The sentence model needs the optional package @xenova/transformers: run "npm install" without --omit=optional.',
      { cause },
    )
  }
  loaded.env.allowRemoteModels = false
  loaded.env.allowLocalModels = true
  loaded.env.localModelPath = ''
  return loaded
}
