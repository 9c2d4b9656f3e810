// Shows that an event is over if its page was built before the event ended. Without this script,
// the page is correct again when the site is next built, at the event's end.
const notice = document.querySelector("[data-ends]");
if (notice) {
  const text = notice.dataset.ends;
  const day = 24 * 60 * 60 * 1000;
  // A date without a time lasts until midnight.
  const end = text.length > 10 ? Date.parse(text) : Date.parse(`${text}T00:00`) + day;
  const wait = end - Date.now();
  const show = () => {
    notice.hidden = false;
  };
  if (wait <= 0) show();
  else if (wait < day) setTimeout(show, wait);
}
