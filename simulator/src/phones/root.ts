/** Where the simulator is mounted, without a slash at the end. */
export const root = document.body.dataset.root ?? ''
/** Where the product's console is; empty when the simulator stands alone. */
export const consoleUrl = document.body.dataset.console ?? ''
