// The colours of a page whose reader does not choose them: a portal does.
const DARK = /\(\s*prefers-color-scheme:\s*dark\s*\)/g;
// True and false in any media query.
const INSTEAD = { dark: '(min-height:0)', light: '(max-height:0)' };

/** A style sheet's text in a theme: what it says for dark is always said, or never. */
export function themed(css, theme) {
  return INSTEAD[theme] ? `${css.replace(DARK, INSTEAD[theme])}:host{color-scheme:${theme}}` : css;
}

const asked = new WeakMap();

/** Shows a whole document in a theme. */
export function dressDocument(theme) {
  document.documentElement.style.colorScheme = INSTEAD[theme] ? theme : '';
  const dress = (rules) => {
    for (const rule of rules) {
      if (rule.media) {
        if (!asked.has(rule)) asked.set(rule, rule.media.mediaText);
        const text = asked.get(rule);
        rule.media.mediaText = INSTEAD[theme] ? text.replace(DARK, INSTEAD[theme]) : text;
      }
      if (rule.cssRules) dress(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) dress(sheet.cssRules);
}
