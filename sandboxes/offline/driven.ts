/**
 * Whether a program drives this browser, as crawlers, measurements and tests do (WebDriver, section 4): it reads a page
 * and goes, so that nothing is kept for its next visit unless it presses the button.
 */
export function isDriven(): boolean {
  return navigator.webdriver === true;
}
