/** The reader's own language, as far as the page speaks of days in it. */
const reader = navigator.language.startsWith('ja') ? 'ja' : 'en-GB';
const short = { hour: '2-digit', minute: '2-digit', hour12: false };

/** `09:14`, in the reader's own zone. */
export function clock(date) {
  return date.toLocaleTimeString(reader, short);
}

/** Slack's date tokens in the reader's own zone. */
export function slackDate(seconds, format) {
  const date = new Date(seconds * 1000);
  const day = dayName(date);
  const plain = date.toLocaleDateString(reader, { day: 'numeric', month: 'short' });
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const tokens = {
    '{time}': clock(date),
    '{time_secs}': clock(date),
    '{date_num}': date.toLocaleDateString('sv-SE'),
    '{date_slash}': date.toLocaleDateString(reader),
    '{date}': plain,
    '{date_pretty}': day ?? plain,
    '{date_short}': plain,
    '{date_short_pretty}': day ?? plain,
    '{date_long}': date.toLocaleDateString(reader, long),
    '{date_long_pretty}': day ?? date.toLocaleDateString(reader, long),
  };
  return format.replace(/\{[a-z_]+\}/g, (token) => tokens[token] ?? token);
}

/** "Today" and "Yesterday", where it is one of them. */
function dayName(date) {
  const days = Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  return names[reader][days];
}

const names = {
  'en-GB': { 0: 'Today', 1: 'Yesterday', '-1': 'Tomorrow' },
  ja: { 0: '今日', 1: '昨日', '-1': '明日' },
};

/** Whether this was, or will be, today. */
export function isToday(date) {
  return startOfDay(date) === startOfDay(new Date());
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** The line between two days of a conversation. */
export function dayLine(date) {
  const long = { weekday: 'long', day: 'numeric', month: 'long' };
  return dayName(date) ?? date.toLocaleDateString(reader, long);
}

/** The time of today, else the day. */
export function brief(date) {
  if (isToday(date)) return clock(date);
  return date.toLocaleDateString(reader, { day: 'numeric', month: 'short' });
}
