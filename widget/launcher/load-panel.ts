import { insertScript, type OwnScript, type Where } from './insert-script.ts'

declare const __PANEL__: OwnScript

let loading: Promise<void> | undefined

/** Inserts the panel's script, once per page. Fails where the page or the network does not let it in. */
export function loadPanel(where: Where): Promise<void> {
  if (customElements.get('htt-panel')) return Promise.resolve()
  loading = loading || insertScript(__PANEL__, where)
  return loading.catch((error) => {
    loading = undefined
    throw error
  })
}
