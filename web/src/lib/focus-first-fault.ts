/** To the first field of a form that is not as it should be. */
export const focusFirstFault = (form: ParentNode | null): void =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus()
