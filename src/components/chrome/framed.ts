import { isInPackage } from '../../progress/home.ts';

/** Whether another page shows this one inside itself. The launch page of a package is no other page. */
export function isFramed(): boolean {
  return window.top !== window.self && !isInPackage;
}
