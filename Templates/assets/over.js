// A page that was made before its event ended says by itself that it is over. Without this script the
// page is right again when the site is next built, at the event's end.
const notice = document.querySelector("[data-ends]");
if (notice) {
  const text = notice.dataset.ends;
  const day = 24 * 60 * 60 * 1000;
  // A day alone lasts until midnight.
  const end = text.length > 10 ? Date.parse(text) : Date.parse(`${text}T00:00`) + day;
  const wait = end - Date.now();
  const show = () => {
    notice.hidden = false;
  };
  if (wait <= 0) show();
  else if (wait < day) setTimeout(show, wait);
}
