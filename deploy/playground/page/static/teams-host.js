const colour = (value, subtle = value) => ({ default: value, subtle });

const foreground = {
  default: colour('#242424', '#616161'),
  dark: colour('#242424', '#616161'),
  light: colour('#ffffff', '#f0f0f0'),
  accent: colour('#4f52b2'),
  good: colour('#0e700e'),
  warning: colour('#8a5a00'),
  attention: colour('#b10e1c'),
};

const style = (backgroundColor, borderColor = '#e0e0e0') => ({
  backgroundColor,
  borderColor,
  foregroundColors: foreground,
});

/** How Teams hosts a card: its type sizes, spacings and colours in the light theme. */
export const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 17, extraLarge: 21 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 28 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style('#ffffff'),
    emphasis: style('#f5f5f5'),
    accent: style('#ebecf9'),
    good: style('#e9f5e9'),
    warning: style('#fdf5dc'),
    attention: style('#fcebec'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        weight: 'bolder',
        color: 'default',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { weight: 'bolder', color: 'default' },
    },
    errorMessage: { color: 'attention', spacing: 'small', size: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { size: 'default', color: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { size: 'default', color: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', fontType: 'default' },
    columnHeader: { size: 'default', weight: 'bolder' },
  },
  table: { cellSpacing: 4 },
};
