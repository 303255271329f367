const short = { hour: '2-digit', minute: '2-digit', hour12: false };

/** `09:14`, in the reader's own zone. */
export function clock(date) {
  return date.toLocaleTimeString('en-GB', short);
}

/** Slack's date tokens in the reader's own zone. */
export function slackDate(seconds, format) {
  const date = new Date(seconds * 1000);
  const day = dayName(date);
  const plain = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const tokens = {
    '{time}': clock(date),
    '{time_secs}': clock(date),
    '{date_num}': date.toLocaleDateString('sv-SE'),
    '{date_slash}': date.toLocaleDateString('en-GB'),
    '{date}': plain,
    '{date_pretty}': day ?? plain,
    '{date_short}': plain,
    '{date_short_pretty}': day ?? plain,
    '{date_long}': date.toLocaleDateString('en-GB', long),
    '{date_long_pretty}': day ?? date.toLocaleDateString('en-GB', long),
  };
  return format.replace(/\{[a-z_]+\}/g, (token) => tokens[token] ?? token);
}

/** "Today" and "Yesterday", where it is one of them. */
function dayName(date) {
  const days = Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  return { 0: 'Today', 1: 'Yesterday', '-1': 'Tomorrow' }[days];
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** The line between two days of a conversation. */
export function dayLine(date) {
  const long = { weekday: 'long', day: 'numeric', month: 'long' };
  return dayName(date) ?? date.toLocaleDateString('en-GB', long);
}

/** The time of today, else the day. */
export function brief(date) {
  if (dayName(date) === 'Today') return clock(date);
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}
