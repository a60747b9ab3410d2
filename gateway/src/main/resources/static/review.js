// Keys of the queue. Each does what a link or button of the page does; letters are left alone while somebody writes, and can be switched off.
const keys = document.getElementById("keys");
const on = document.getElementById("keys-on");
let wanted = null;

on.checked = localStorage.getItem("review-keys") !== "off";
on.addEventListener("change", () => localStorage.setItem("review-keys", on.checked ? "on" : "off"));

document.getElementById("keys-close").addEventListener("click", () => keys.close());

document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
    if (writing) {
        if (event.key === "Enter" && wanted && event.target.form?.id === "decide" && (event.ctrlKey || event.metaKey || wanted === "duplicate")) {
            event.preventDefault();
            press(wanted);
        } else if (event.key === "Escape") {
            event.target.blur();
        }
        return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    if (event.key === "?") {
        keys.showModal();
    } else if (on.checked && !keys.open && act(event.key)) {
        event.preventDefault();
    }
});

function act(key) {
    switch (key) {
        case "j": return go(1);
        case "k": return go(-1);
        case "a": return press("approve");
        case "c": return write("request-changes", "reason");
        case "r": return write("reject", "reason");
        case "d": return write("duplicate", "duplicateOf");
        case "x": return choose();
        case "u": return press("undo");
        default: return false;
    }
}

function links() {
    return [...document.querySelectorAll(".queue li a")];
}

// From the submission that is open, or the one whose link has the focus.
function current() {
    const all = links();
    const focused = all.findIndex((link) => link === document.activeElement);
    return focused >= 0 ? focused : all.findIndex((link) => link.hasAttribute("aria-current"));
}

function go(by) {
    const all = links();
    const next = all[Math.min(Math.max(current() + by, 0), all.length - 1)];
    next?.click();
    return Boolean(next);
}

function press(what) {
    const button = what === "undo" ? document.querySelector("[data-seconds] button")
        : document.querySelector(`#decide button[value=${what}]`);
    button?.click();
    return Boolean(button);
}

function write(decision, id) {
    const field = document.getElementById(id);
    wanted = decision;
    field?.focus();
    return Boolean(field);
}

function choose() {
    const link = links()[current()];
    const box = link?.closest("li").querySelector("input[type=checkbox]");
    if (box) {
        box.checked = !box.checked;
    }
    return Boolean(box);
}

// What can no longer be taken back is no longer offered.
for (const undo of document.querySelectorAll("[data-seconds]")) {
    setTimeout(() => undo.remove(), 1000 * Number(undo.dataset.seconds));
}
