/** Whether a key that goes down is somebody's already: a field's, an input method's, or a dialog's that asks. */

const FIELDS = 'input, textarea, select, [contenteditable="true"]'
const DIALOGS = '[role="dialog"][data-state="open"], [role="alertdialog"][data-state="open"]'

const someoneTypes = (event: KeyboardEvent): boolean => event.isComposing || (event.target instanceof Element && event.target.closest(FIELDS) !== null)
export const isTaken = (event: KeyboardEvent): boolean => event.defaultPrevented || someoneTypes(event) || document.querySelector(DIALOGS) !== null
