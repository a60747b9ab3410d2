// Makes countries.tsv, the world that person pages show, of Natural Earth (public domain) as world-atlas 2.0.2 has it (ISC).
// In a folder with `npm install world-atlas@2.0.2 topojson-client@3.1.0 i18n-iso-countries@7.14.0`: node make.mjs > countries.tsv
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const codes = require("i18n-iso-countries");
const read = (name) => {
    const topology = require(`world-atlas/${name}`);
    return feature(topology, topology.objects.countries).features;
};

// Equal Earth (Šavrič, Patterson, Jenny 2018): areas are what they are.
const A = [1.340264, -0.081106, 0.000893, 0.003796];
const WIDTH = 720, SCALE = WIDTH / 5.41, TOP = 83.6;
const y = (latitude) => {
    const t = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
    return [t, A[0] * t + A[1] * t ** 3 + A[2] * t ** 7 + A[3] * t ** 9];
};
const project = ([longitude, latitude]) => {
    const [t, up] = y(latitude);
    const slope = A[0] + 3 * A[1] * t ** 2 + 7 * A[2] * t ** 6 + 9 * A[3] * t ** 8;
    const x = (2 * Math.sqrt(3) * ((longitude * Math.PI) / 180) * Math.cos(t)) / (3 * slope);
    return [WIDTH / 2 + SCALE * x, SCALE * (y(TOP)[1] - up)];
};

const tenths = (number) => Math.round(number * 10);
const pair = (x, y) => (y < 0 ? `${x}${y}` : `${x} ${y}`);
const polygons = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);

// What crosses the 180th meridian goes on beyond the edge, on the side where most of it is.
const unbroken = (ring) => {
    const longitudes = ring.map(([longitude]) => longitude);
    if (Math.max(...longitudes) - Math.min(...longitudes) < 180) {
        return ring;
    }
    const east = longitudes.filter((longitude) => longitude > 0).length > ring.length / 2;
    return ring.map(([longitude, latitude]) => [
        east && longitude < 0 ? longitude + 360 : !east && longitude > 0 ? longitude - 360 : longitude, latitude]);
};

// Relative steps in tenths of a unit cost the least.
const outline = (ring) => {
    const points = unbroken(ring).slice(0, -1).map(project).map((point) => point.map(tenths));
    let last = points[0], path = `M${pair(...last)}l`;
    for (const point of points.slice(1)) {
        if (point[0] !== last[0] || point[1] !== last[1]) {
            const step = pair(point[0] - last[0], point[1] - last[1]);
            path += (path.endsWith("l") || step.startsWith("-") ? "" : " ") + step;
        }
        last = point;
    }
    // Of specks nothing is left to draw.
    return path.endsWith("l") ? "" : `${path}z`;
};

// Of what is too small to be seen, the middle of its largest part.
const middle = (geometry) => {
    const largest = polygons(geometry).map((p) => p[0]).sort((a, b) => b.length - a.length)[0].map(project);
    const of = (at) => largest.reduce((sum, point) => sum + point[at], 0) / largest.length;
    return `${tenths(of(0))} ${tenths(of(1))}`;
};

const lines = [], drawn = new Set();
for (const { id, properties, geometry } of read("countries-110m.json")) {
    if (properties.name === "Antarctica") continue;
    const code = (id && codes.numericToAlpha2(id)) || (properties.name === "Kosovo" ? "XK" : "");
    drawn.add(id);
    lines.push(`${code}\t${polygons(geometry).flat().map(outline).join("")}`);
}
for (const { id, properties, geometry } of read("countries-50m.json")) {
    const code = id && codes.numericToAlpha2(id);
    if (code && !drawn.has(id) && properties.name !== "Antarctica") lines.push(`${code}\t${middle(geometry)}`);
}
process.stdout.write(lines.sort().join("\n") + "\n");
