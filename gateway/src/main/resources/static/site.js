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

// On pages that are read, what makes them quicker waits until they are painted.
const later = document.currentScript.dataset.later;
new PerformanceObserver((list, painted) => {
    painted.disconnect();
    if (later) {
        const script = document.createElement("script");
        script.src = later;
        document.head.append(script);
    }
    const find = document.querySelector("form.find[data-script]");
    if (find) {
        import(find.dataset.script);
    }
}).observe({ type: "paint", buffered: true });
