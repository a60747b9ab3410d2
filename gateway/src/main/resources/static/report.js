// The form of a report. It counts characters, keeps drafts without getting in each other's way, and makes
// what is found to a list that the keyboard goes through. All of it can be done without.

const COUNTED = "textarea[data-most]";

function count(area) {
    let told = document.getElementById(area.id + "-count");
    if (!told) {
        told = document.createElement("p");
        told.id = area.id + "-count";
        told.className = "hint count";
        area.after(told);
    }
    const length = area.value.length;
    told.textContent = area.dataset.count.replace("{n}", length).replace("{most}", area.dataset.most);
    told.classList.toggle("over", length > Number(area.dataset.most));
}

function prepare(part) {
    part.querySelectorAll(COUNTED).forEach(count);
    part.querySelectorAll(".finder input[type=search]").forEach((input) => {
        input.setAttribute("role", "combobox");
        input.setAttribute("aria-autocomplete", "list");
        input.setAttribute("aria-expanded", "false");
        input.setAttribute("aria-controls", "found-" + input.closest(".finder").dataset.list);
    });
    // The kind's fields come by themselves.
    const kind = part.querySelector("button[value=kind]");
    if (kind) {
        kind.classList.add("hidden");
    }
}

document.addEventListener("DOMContentLoaded", () => prepare(document));
document.addEventListener("htmx:load", (event) => {
    prepare(event.detail.elt);
    // Not by its property: a field of the form is called id too.
    if (event.detail.elt.matches("#report")) {
        // What was typed before a button changed the form is still to be saved.
        htmx.trigger("#saved", "changed");
    }
});
document.addEventListener("input", (event) => event.target.matches(COUNTED) && count(event.target));

document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.id === "kind") {
        document.querySelector("button[value=kind]").click();
    } else if (field.id === "image" && field.files[0]) {
        field.setCustomValidity(field.files[0].size > Number(field.dataset.most) ? field.dataset.large : "");
        field.reportValidity();
    }
});

// Two at once could begin two drafts: who submits waits for what is being saved.
let saving = 0;
let waiting = null;

document.addEventListener("htmx:beforeRequest", (event) => {
    saving += event.detail.elt.id === "saved" ? 1 : 0;
});
document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt.id === "saved") {
        saving -= 1;
        if (waiting && saving === 0) {
            const button = waiting;
            waiting = null;
            button.form.requestSubmit(button);
        }
    }
});
document.addEventListener("submit", (event) => {
    if (event.target.matches("#report") && saving > 0 && event.submitter) {
        event.preventDefault();
        waiting = event.submitter;
    }
});

// What is not saved by itself is saved by a button; nobody is led away from what they type.
for (const failure of ["htmx:sendError", "htmx:responseError"]) {
    window.addEventListener(failure, (event) => {
        const element = event.detail.elt;
        if (!element.closest("#report")) {
            return;
        }
        event.stopImmediatePropagation();
        const saved = document.getElementById("saved");
        saved.querySelector("p")?.remove();
        const told = document.createElement("p");
        told.className = "wrong";
        told.textContent = document.getElementById("report").dataset.offline;
        saved.append(told);
    }, true);
}

function options(finder) {
    return [...finder.querySelectorAll("[role=option]")];
}

function choose(finder, option) {
    const list = finder.dataset.list;
    const pick = document.createElement("button");
    pick.type = "submit";
    pick.name = "do";
    pick.value = "pick-" + list;
    pick.className = "hidden";
    for (const [name, value] of [["hx-post", "/submit/form"], ["hx-target", "#report"], ["hx-select", "#report"],
        ["hx-swap", "outerHTML"], ["hx-sync", "closest form:queue all"], ["formnovalidate", ""]]) {
        pick.setAttribute(name, value);
    }
    const value = document.createElement("input");
    value.type = "hidden";
    value.name = "pick." + list;
    value.value = option.dataset.value;
    finder.append(value, pick);
    htmx.process(pick);
    pick.click();
}

function mark(finder, input, option) {
    options(finder).forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    } else {
        input.removeAttribute("aria-activedescendant");
    }
}

document.addEventListener("htmx:afterSwap", (event) => {
    const finder = event.target.closest?.(".finder");
    if (finder) {
        const input = finder.querySelector("input[type=search]");
        input.setAttribute("aria-expanded", String(options(finder).length > 0));
        input.removeAttribute("aria-activedescendant");
    }
});

document.addEventListener("keydown", (event) => {
    const input = event.target;
    const finder = input.matches?.(".finder input[type=search]") ? input.closest(".finder") : null;
    const all = finder ? options(finder) : [];
    if (!finder || (all.length === 0 && event.key !== "Enter")) {
        return;
    }
    const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at <= 0 ? all.length : at) - 1 }[event.key];
    if (to !== undefined) {
        event.preventDefault();
        mark(finder, input, all[to]);
    } else if (event.key === "Enter") {
        // Enter here never sends the report.
        event.preventDefault();
        if (at >= 0) {
            choose(finder, all[at]);
        }
    } else if (event.key === "Escape") {
        event.preventDefault();
        finder.querySelector(".found").replaceChildren();
        input.setAttribute("aria-expanded", "false");
        mark(finder, input, null);
    }
});

document.addEventListener("click", (event) => {
    const option = event.target.closest?.(".finder [role=option]");
    if (option) {
        choose(option.closest(".finder"), option);
    }
});
