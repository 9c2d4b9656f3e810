// What the tools' scripts share.

/** The language of the tools. */
export const language = document.documentElement.lang;

/** An element with attributes and content; text stays text. */
export function make(name, attributes = {}, ...content) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...content);
  return node;
}

/** What the tools' server says. Browsers name the origin of a POST, which it wants to know. */
export async function ask(address) {
  const answer = await fetch(address, { method: "POST", credentials: "omit" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
