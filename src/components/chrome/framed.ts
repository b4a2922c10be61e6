/** Whether another page shows this one inside itself. */
export function isFramed(): boolean {
  return window.top !== window.self;
}
