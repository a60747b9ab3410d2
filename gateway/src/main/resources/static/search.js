// Suggestions while somebody types in the header's search field: a combobox with a listbox (WAI-ARIA APG). Without it the form searches.
const field = document.getElementById("find");
const status = document.getElementById("find-status");
let list = document.getElementById("find-list");
let active = -1;
let waiting = 0;
let asking = null;

for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "find-list" })) {
    field.setAttribute(name, value);
}

field.addEventListener("input", () => {
    clearTimeout(waiting);
    asking?.abort();
    const words = field.value.trim();
    if ([...words].length < 2) {
        close();
    } else {
        waiting = setTimeout(() => ask(words), 200);
    }
});

field.addEventListener("keydown", (event) => {
    const options = list.children;
    if (event.isComposing) {
        return;
    }
    if (event.key === "Escape" && !list.hidden) {
        close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && options.length > 0) {
        // One more place than there are options: the field itself.
        const places = options.length + 1;
        choose((active + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places - 1);
    } else if (event.key === "Enter" && active >= 0) {
        location.assign(options[active].dataset.href);
    } else {
        return;
    }
    event.preventDefault();
});

field.form.addEventListener("focusout", (event) => {
    if (!field.form.contains(event.relatedTarget)) {
        close();
    }
});

async function ask(words) {
    asking = new AbortController();
    try {
        const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(words)}`, { signal: asking.signal });
        const found = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("find-list") : null;
        if (found) {
            show(found);
        } else {
            close();
        }
    } catch {
        // Given up for a newer one, or the line is down: the form still works.
    }
}

function show(found) {
    list.replaceWith(found);
    list = found;
    // Pressing must not take the focus away before the click is done.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
        const option = event.target.closest("[data-href]");
        if (option) {
            location.assign(option.dataset.href);
        }
    });
    list.hidden = list.children.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = list.dataset.said;
    choose(-1);
}

function choose(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) {
        field.setAttribute("aria-activedescendant", option.id);
    } else {
        field.removeAttribute("aria-activedescendant");
    }
}

function close() {
    clearTimeout(waiting);
    asking?.abort();
    choose(-1);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    status.textContent = "";
}

// What was typed before this script was here.
if (document.activeElement === field && field.value.trim()) {
    field.dispatchEvent(new Event("input"));
}
