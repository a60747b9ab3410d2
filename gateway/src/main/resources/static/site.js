// What every page does with scripts: nothing that could not be done without them.

// A part that could not be fetched is asked for as a whole page, which then says why.
document.addEventListener("htmx:responseError", (event) => goWhole(event.detail));
document.addEventListener("htmx:sendError", (event) => goWhole(event.detail));

function goWhole(detail) {
    const form = detail.elt.closest("form");
    if (form && detail.requestConfig.verb !== "get") {
        form.submit();
    } else {
        location.assign(detail.pathInfo.finalRequestPath);
    }
}

// Suggestions wait until the page is painted, which is when the first task after a frame runs.
addEventListener("load", () => requestAnimationFrame(() => setTimeout(() => {
    const find = document.querySelector("form.find[data-script]");
    if (find) {
        import(find.dataset.script);
    }
})));
