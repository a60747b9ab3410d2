// The digest editor: dragging, and keys for the same moves. Each is one of the forms that stand beside an item, sent as if
// its button had been pressed, so there is nothing here that works only with a script.

const MOVES = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "before", ArrowRight: "after" };
const waiting = [];
let busy = false;

const editor = () => document.querySelector("[data-editor]");
const itemOf = (id) => editor().querySelector(`.items > [data-item="${CSS.escape(id)}"]`);

// Each move is based on what the one before has made.
function press(id, what) {
    if (busy) {
        waiting.push([id, what]);
        return;
    }
    const button = itemOf(id)?.querySelector(`button[value="${what}"]`);
    if (button && !button.disabled) {
        busy = true;
        // Not requestSubmit: htmx sends along only a button that was clicked.
        button.click();
    }
}

document.addEventListener("keydown", (event) => {
    const item = event.target.closest?.(".items > [data-item]");
    const what = MOVES[event.key];
    if (!item || !what || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest("select, input, textarea")) {
        return;
    }
    event.preventDefault();
    document.getElementById(`name-${item.dataset.item}`).focus();
    press(item.dataset.item, what);
});

document.addEventListener("submit", (event) => {
    const ask = event.submitter?.dataset.ask;
    if (ask && !confirm(ask)) {
        event.preventDefault();
        event.stopImmediatePropagation();
    }
}, true);

// Where something was refused, the page that says why takes the place of the editor like any other.
document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, target } = event.detail;
    // What dragging leaves would be carried over, which the policy of the page refuses.
    target?.querySelectorAll("[style]").forEach((element) => element.removeAttribute("style"));
    if (target?.matches("[data-editor]") && xhr.status >= 400 && xhr.responseText.includes("data-editor")) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
});

document.addEventListener("htmx:beforeRequest", (event) => {
    busy = busy || event.detail.target?.matches("[data-editor]");
});

document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful && !event.detail.xhr?.responseText?.includes("data-editor")) {
        busy = false;
        waiting.length = 0;
    }
});

document.addEventListener("htmx:afterSettle", (event) => {
    if (!event.target.matches?.("[data-editor]") && !event.detail.target?.matches?.("[data-editor]")) {
        return;
    }
    busy = false;
    makeDraggable();
    document.getElementById("refused")?.focus();
    const live = document.getElementById("live");
    if (live?.open) {
        htmx.trigger(live.querySelector(".live"), "edited");
    }
    if (waiting.length > 0) {
        press(...waiting.shift());
    }
});

function drop(event) {
    const form = event.item.querySelector("form.moves");
    const section = event.to.dataset.section;
    if (!section || (event.to === event.from && event.newDraggableIndex === event.oldDraggableIndex)) {
        return;
    }
    form.elements.section.value = section;
    form.elements.position.value = event.newDraggableIndex;
    busy = true;
    form.querySelector('button[value="move"]').click();
}

// What is dragged is shown by copies; one with a style attribute would be against the policy of the page.
function cloneWithoutStyle(deep) {
    const style = this.style.cssText;
    this.removeAttribute("style");
    const copy = Node.prototype.cloneNode.call(this, deep);
    this.style.cssText = style;
    return copy;
}

// The same with mouse and finger, instead of what each browser makes of dragging.
function makeDraggable() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const alike = { handle: ".grip", draggable: ".item, .candidate", forceFallback: true, fallbackTolerance: 4, animation: calm ? 0 : 120, onEnd: drop };
    for (const dragged of editor().querySelectorAll("[data-item]")) {
        dragged.cloneNode = cloneWithoutStyle;
    }
    for (const list of editor().querySelectorAll(".items")) {
        Sortable.create(list, { ...alike, group: "items" });
    }
    for (const list of editor().querySelectorAll("[data-candidates]")) {
        Sortable.create(list, { ...alike, group: { name: "items", put: false }, sort: false });
    }
}

makeDraggable();
