// Shared by the scripts of the tools.

/** The language of the tools. */
export const language = document.documentElement.lang;

/** Makes an element with attributes and content. Text is never parsed as HTML. */
export function make(name, attributes = {}, ...content) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...content);
  return node;
}

/**
 * Returns the response of the tools' server. It is a POST, because browsers then send the origin,
 * which the server checks.
 */
export async function ask(address) {
  const answer = await fetch(address, { method: "POST", credentials: "omit" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
