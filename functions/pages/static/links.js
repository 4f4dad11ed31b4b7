/* The button of a mail's link. What the link carries is behind "#": it goes to the API alone, and only on a click. */
"use strict";

const place = document.getElementById("link");
const button = document.getElementById("act");
const outcome = document.getElementById("outcome");
const carried = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const typed = (id) => document.getElementById(id).value;

/* For each page the calls it makes, one after the other, and where an answer that is no error ends. */
const actions = {
  "verify-email": () => [["/api/auth/verify-email/", { email: carried.email, code: carried.code }]],
  "confirm-signup": () => [["/user/hash/verify/", { hash: carried.hash }]],
  "change-email": () => [["/v1/auth/email/confirm", { token: carried.token }]],
  "confirm-email": () => [["/v1/auth/email/confirm", { token: carried.token }]],
  "download-export": () => [["/v1/users/export/download", { token: carried.token }]],
  "reset-password": () => [
    ["/api/auth/password_reset/confirm/", { token: carried.token, password: typed("password") }],
  ],
  "forgot-password": () => [
    ...(carried.proved ? [] : [["/user/forget-password/", { hash: carried.hash }]]),
    [
      "/user/forget-password/",
      { email: typed("email"), password1: typed("password"), password2: typed("password") },
    ],
  ],
};

const reason = (body) => {
  if (typeof body !== "object" || body === null) return "This did not work. Please try again.";
  const said = body.detail ?? body.error?.message ?? body.error ?? Object.values(body).flat()[0];
  return typeof said === "string" ? said : "This did not work. Please try again.";
};

async function call([path, body]) {
  const answer = await fetch(path, {
    method: "POST",
    credentials: "omit",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(reason(said));
  if ("hash" in body) carried.proved = true;
  if (said?.download_url) location.assign(said.download_url);
}

async function act() {
  button.disabled = true;
  outcome.textContent = "…";
  try {
    for (const one of actions[place.dataset.action]()) await call(one);
    place.hidden = true;
    outcome.textContent = place.dataset.done;
  } catch (error) {
    outcome.textContent = error.message;
    button.disabled = false;
  }
}

/* The secret leaves the address bar, so that it stays in no history. */
history.replaceState(null, "", location.pathname);

if (Object.keys(carried).length === 0) {
  outcome.textContent = "This link is not whole. Please copy all of it from the mail.";
} else {
  button.disabled = false;
  button.addEventListener("click", act);
}
