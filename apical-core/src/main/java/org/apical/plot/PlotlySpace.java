package org.apical.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A panel in space as a scene of Plotly, which can be turned by hand. */
final class PlotlySpace {
    /** About how many pixels the longest edge of a scene takes at first; balls are scaled by it. */
    private static final double PIXELS = 330;

    private final Panel panel;
    private final String scene;
    private final double low;
    private final double high;
    private final SpaceBox box;

    PlotlySpace(Panel panel, String number, double low, double high) {
        this.panel = panel;
        this.scene = "scene" + number;
        this.low = low;
        this.high = high;
        this.box = SpaceBox.of(panel);
    }

    void add(ArrayNode data, ObjectNode layout) {
        ObjectNode space = layout.putObject(scene);
        ObjectNode domain = space.putObject("domain");
        domain.putArray("x").add(0).add(1);
        domain.putArray("y").add(low).add(high);
        axis(space.putObject("xaxis"), panel.x());
        axis(space.putObject("yaxis"), panel.y());
        axis(space.putObject("zaxis"), panel.z());
        space.put("aspectmode", box.cube() ? "cube" : "data");
        ObjectNode camera = space.putObject("camera");
        camera.putObject("projection").put("type", "orthographic");
        double[] eye = box.eye();
        camera.putObject("eye").put("x", 2 * eye[0]).put("y", 2 * eye[1]).put("z", 2 * eye[2]);
        for (Layer layer : panel.layers()) {
            ObjectNode trace = data.addObject();
            trace.put("name", layer.name());
            trace.put("showlegend", !layer.name().isEmpty());
            trace.put("scene", scene);
            if (layer instanceof Layer.Spheres balls) {
                spheres(trace, balls);
            } else if (layer instanceof Layer.Segments lines) {
                segments(trace, lines);
            } else if (layer instanceof Layer.Sheet sheet) {
                sheet(trace, sheet);
            }
        }
    }

    private void axis(ObjectNode out, @Nullable Axis axis) {
        out.putObject("title").put("text", axis == null ? "" : axis.text());
        out.put("showbackground", false);
        out.put("zeroline", false);
        if (!box.cube()) {
            out.put("showgrid", false).put("showticklabels", false).put("ticks", "");
        }
        if (axis != null && axis.min() != null && axis.max() != null) {
            out.putArray("range").add(axis.min()).add(axis.max());
        }
    }

    private void spheres(ObjectNode trace, Layer.Spheres balls) {
        trace.put("type", "scatter3d");
        trace.set("x", PlotlyJson.numbers(balls.x()));
        trace.set("y", PlotlyJson.numbers(balls.y()));
        trace.set("z", PlotlyJson.numbers(balls.z()));
        boolean labelled = !balls.labels().isEmpty();
        trace.put("mode", labelled ? "markers+text" : "markers");
        if (labelled) {
            ArrayNode text = trace.putArray("text");
            balls.labels().forEach(text::add);
            trace.put("textposition", "top right");
        }
        trace.put("opacity", balls.opacity());
        ObjectNode marker = trace.putObject("marker");
        marker.put("color", PlotlyJson.color(balls.style()));
        marker.put("size", Math.max(4, Math.round(2 * balls.radius() * PIXELS / box.extent())));
        marker.putObject("line").put("color", "#222222").put("width", 1);
    }

    /** All in one trace, with a gap behind each; a label stands at the end of its line. */
    private static void segments(ObjectNode trace, Layer.Segments lines) {
        trace.put("type", "scatter3d");
        boolean labelled = !lines.labels().isEmpty();
        trace.put("mode", labelled ? "lines+text" : "lines");
        trace.put("hoverinfo", "skip");
        ArrayNode[] axes = {trace.putArray("x"), trace.putArray("y"), trace.putArray("z")};
        ArrayNode text = labelled ? trace.putArray("text") : null;
        for (int i = 0; i < lines.from().length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                axes[axis].add(lines.from()[i][axis]).add(lines.to()[i][axis]).addNull();
            }
            if (text != null) {
                text.add("").add(lines.labels().get(i)).add("");
            }
        }
        trace.putObject("line")
                .put("color", PlotlyJson.color(lines.style()))
                .put("width", 1.6 * lines.style().width());
    }

    private void sheet(ObjectNode trace, Layer.Sheet sheet) {
        trace.put("type", "surface");
        trace.set("x", PlotlyJson.numbers(sheet.x()));
        trace.set("y", PlotlyJson.numbers(sheet.y()));
        ArrayNode rows = trace.putArray("z");
        for (double[] row : sheet.z()) {
            rows.add(PlotlyJson.numbers(row));
        }
        trace.put("colorscale", "Viridis").put("showscale", false).put("opacity", sheet.opacity());
        trace.put("cmin", box.low(2)).put("cmax", box.high(2));
    }
}
