import type { OxlintConfig } from 'oxlint';

/** The recommended rules of accessibility for what is written in JSX. */
export const accessibilityRules = {
  'jsx-a11y/alt-text': ['error', { elements: ['img', 'object', 'area', 'input[type="image"]'] }],
  'jsx-a11y/anchor-has-content': ['error', { components: [] }],
  'jsx-a11y/anchor-is-valid': [
    'error',
    { components: [], specialLink: [], aspects: ['noHref', 'invalidHref', 'preferButton'] },
  ],
  'jsx-a11y/aria-activedescendant-has-tabindex': 'error',
  'jsx-a11y/aria-props': 'error',
  'jsx-a11y/aria-proptypes': 'error',
  'jsx-a11y/aria-role': ['error', { allowedInvalidRoles: [], ignoreNonDOM: false }],
  'jsx-a11y/aria-unsupported-elements': 'error',
  'jsx-a11y/autocomplete-valid': 'error',
  'jsx-a11y/click-events-have-key-events': 'error',
  'jsx-a11y/heading-has-content': ['error', { components: [] }],
  'jsx-a11y/html-has-lang': 'error',
  'jsx-a11y/iframe-has-title': 'error',
  'jsx-a11y/img-redundant-alt': ['error', { components: [], words: [] }],
  'jsx-a11y/interactive-supports-focus': [
    'error',
    { tabbable: ['button', 'checkbox', 'link', 'searchbox', 'spinbutton', 'switch', 'textbox'] },
  ],
  'jsx-a11y/label-has-associated-control': [
    'error',
    { labelComponents: [], labelAttributes: [], controlComponents: [], assert: 'either', depth: 2 },
  ],
  'jsx-a11y/media-has-caption': ['error', { audio: [], video: [], track: [] }],
  'jsx-a11y/mouse-events-have-key-events': [
    'error',
    { hoverInHandlers: ['onMouseOver'], hoverOutHandlers: ['onMouseOut'] },
  ],
  'jsx-a11y/no-access-key': 'error',
  'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: false }],
  'jsx-a11y/no-distracting-elements': ['error', { elements: ['marquee', 'blink'] }],
  'jsx-a11y/no-interactive-element-to-noninteractive-role': [
    'error',
    { tr: ['none', 'presentation'], canvas: ['img'] },
  ],
  'jsx-a11y/no-noninteractive-element-interactions': [
    'error',
    {
      handlers: [
        'onClick',
        'onError',
        'onLoad',
        'onMouseDown',
        'onMouseUp',
        'onKeyPress',
        'onKeyDown',
        'onKeyUp',
      ],
      alert: ['onKeyUp', 'onKeyDown', 'onKeyPress'],
      body: ['onError', 'onLoad'],
      dialog: ['onKeyUp', 'onKeyDown', 'onKeyPress'],
      iframe: ['onError', 'onLoad'],
      img: ['onError', 'onLoad'],
    },
  ],
  'jsx-a11y/no-noninteractive-element-to-interactive-role': [
    'error',
    {
      ul: ['listbox', 'menu', 'menubar', 'radiogroup', 'tablist', 'tree', 'treegrid'],
      ol: ['listbox', 'menu', 'menubar', 'radiogroup', 'tablist', 'tree', 'treegrid'],
      li: ['menuitem', 'menuitemradio', 'menuitemcheckbox', 'option', 'row', 'tab', 'treeitem'],
      table: ['grid'],
      td: ['gridcell'],
      fieldset: ['radiogroup', 'presentation'],
    },
  ],
  'jsx-a11y/no-noninteractive-tabindex': [
    'error',
    { roles: ['tabpanel', 'region', 'group'], tags: [], allowExpressionValues: true },
  ],
  'jsx-a11y/no-redundant-roles': ['error', {}],
  'jsx-a11y/no-static-element-interactions': [
    'error',
    {
      handlers: ['onClick', 'onMouseDown', 'onMouseUp', 'onKeyPress', 'onKeyDown', 'onKeyUp'],
      allowExpressionValues: true,
    },
  ],
  'jsx-a11y/role-has-required-aria-props': 'error',
  'jsx-a11y/role-supports-aria-props': 'error',
  'jsx-a11y/scope': 'error',
  'jsx-a11y/tabindex-no-positive': 'error',
} satisfies OxlintConfig['rules'];
