package org.apical.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A figure as the JSON that Plotly.js draws. */
public final class PlotlyJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Numbers are rounded to this: figures are looked at, tables hold the digits. */
    private static final int SCALE_STEPS = 8;

    private static final int DIGITS = 6;

    private static final int PANEL_HEIGHT = 300;
    /** Between panels, for tick labels and the title of an axis. */
    private static final int GAP = 70;

    private static final int SPACE_HEIGHT = 520;

    private final Figure figure;
    private final ArrayNode data = NODES.arrayNode();
    private final ObjectNode layout = NODES.objectNode();
    private final ArrayNode shapes = NODES.arrayNode();
    private final ArrayNode annotations = NODES.arrayNode();

    private PlotlyJson(Figure figure) {
        this.figure = figure;
    }

    /** {@code {"data": [...], "layout": {...}}}. */
    public static ObjectNode of(Figure figure) {
        PlotlyJson view = new PlotlyJson(figure);
        view.build();
        ObjectNode out = NODES.objectNode();
        out.set("data", view.data);
        out.set("layout", view.layout);
        return out;
    }

    private void build() {
        int n = figure.panels().size();
        int frames = figure.panels().stream()
                .mapToInt(p -> p.spatial() ? SPACE_HEIGHT : PANEL_HEIGHT)
                .sum();
        int drawn = frames + GAP * (n - 1);
        double gap = (double) GAP / drawn;
        double height = (1 - gap * (n - 1)) / n;
        boolean wide = false;
        for (int i = 0; i < n; i++) {
            Panel panel = figure.panels().get(i);
            double top = 1 - i * (height + gap);
            String number = i == 0 ? "" : String.valueOf(i + 1);
            double low = Math.max(0, top - height);
            if (panel.spatial()) {
                new PlotlySpace(panel, number, low, top).add(data, layout);
            } else {
                layout.set("xaxis" + number, axis(panel.x(), "y" + number));
                ObjectNode y = axis(panel.y(), "x" + number);
                y.putArray("domain").add(round(low)).add(round(top));
                if (panel.plane()) {
                    y.put("scaleanchor", "x" + number).put("scaleratio", 1).put("constrain", "domain");
                    ((ObjectNode) layout.get("xaxis" + number)).put("constrain", "domain");
                }
                layout.set("yaxis" + number, y);
                opposite(panel.y(), number);
            }
            int before = data.size();
            for (Layer layer : panel.layers()) {
                layer(layer, number);
                wide |= !layer.name().isEmpty();
            }
            for (int t = before; t < data.size(); t++) {
                if (data.get(t).get("colorbar") instanceof ObjectNode bar) {
                    bar.put("y", round((low + top) / 2)).put("len", round(top - low));
                }
            }
        }
        layout.put("height", 120 + drawn);
        layout.put("showlegend", wide);
        layout.putObject("legend")
                .put("orientation", "h")
                .put("y", -0.22 / n)
                .put("yanchor", "top")
                .put("traceorder", "normal");
        layout.putObject("margin").put("l", 70).put("r", 20).put("t", 20).put("b", 60);
        layout.put("paper_bgcolor", "#ffffff");
        layout.put("plot_bgcolor", "#ffffff");
        layout.put("hovermode", "closest");
        layout.set("shapes", shapes);
        layout.set("annotations", annotations);
    }

    /** The second scale: an axis over the first, with a trace that shows nothing, without which it would not be drawn. */
    private void opposite(Axis axis, String number) {
        Axis.Opposite second = axis.opposite();
        if (second == null || axis.min() == null || axis.max() == null) {
            return;
        }
        String name = "y" + (100 + (number.isEmpty() ? 1 : Integer.parseInt(number)));
        ObjectNode right = axis(
                Axis.of(second.label(), "").range(axis.min() * second.factor(), axis.max() * second.factor()),
                "x" + number);
        right.put("overlaying", "y" + number).put("side", "right").put("mirror", false);
        layout.set("yaxis" + name.substring(1), right);
        ObjectNode trace = trace("scatter", "", number);
        trace.put("yaxis", name).put("hoverinfo", "skip");
        trace.putArray("x").addNull();
        trace.putArray("y").addNull();
    }

    private static ObjectNode axis(Axis axis, String anchor) {
        ObjectNode out = NODES.objectNode();
        out.putObject("title").put("text", axis.text());
        out.put("anchor", anchor);
        out.put("zeroline", false);
        out.put("showline", true);
        out.put("mirror", true);
        out.put("ticks", "inside");
        out.put("automargin", true);
        if (axis.log()) {
            out.put("type", "log");
        }
        if (!axis.names().isEmpty()) {
            ArrayNode places = out.putArray("tickvals");
            ArrayNode names = out.putArray("ticktext");
            for (int i = 0; i < axis.names().size(); i++) {
                places.add(i + 1);
                names.add(axis.names().get(i));
            }
        }
        if (axis.min() != null && axis.max() != null) {
            ArrayNode range = out.putArray("range");
            range.add(axis.log() ? Math.log10(axis.min()) : axis.min());
            range.add(axis.log() ? Math.log10(axis.max()) : axis.max());
        }
        return out;
    }

    private void layer(Layer layer, String axes) {
        if (layer instanceof Layer.Curve curve) {
            ObjectNode trace = trace("scatter", layer.name(), axes);
            trace.put("mode", "lines");
            trace.set("x", numbers(curve.x()));
            trace.set("y", numbers(curve.y()));
            line(trace.putObject("line"), curve.style());
        } else if (layer instanceof Layer.Points points) {
            ObjectNode trace = trace("scatter", layer.name(), axes);
            trace.put("mode", "markers");
            trace.set("x", numbers(points.x()));
            trace.set("y", numbers(points.y()));
            trace.putObject("marker").put("color", color(points.style())).put("size", 7);
            if (points.error().length > 0) {
                trace.putObject("error_y").put("type", "data").set("array", numbers(points.error()));
            }
        } else if (layer instanceof Layer.Band band) {
            band(band, axes);
        } else if (layer instanceof Layer.Bars bars) {
            ObjectNode trace = trace("bar", layer.name(), axes);
            trace.set("x", numbers(bars.x()));
            trace.set("y", numbers(bars.height()));
            trace.putObject("marker").put("color", color(bars.style()));
        } else if (layer instanceof Layer.HeatMap map) {
            heatMap(map, axes);
        } else if (layer instanceof Layer.VerticalLine vertical) {
            shape(vertical.x(), vertical.x(), axes)
                    .put("type", "line")
                    .putObject("line")
                    .put("width", 1)
                    .put("dash", "dot")
                    .put("color", "#777777");
            label(vertical.x(), vertical.label(), axes);
        } else if (layer instanceof Layer.Region region) {
            ObjectNode shape = shape(region.from(), region.to(), axes).put("type", "rect");
            shape.put("fillcolor", "#999999").put("opacity", 0.15).put("layer", "below");
            shape.putObject("line").put("width", 0);
            label((region.from() + region.to()) / 2, region.label(), axes);
        }
    }

    private ObjectNode trace(String type, String name, String axes) {
        ObjectNode trace = data.addObject();
        trace.put("type", type);
        trace.put("name", name);
        trace.put("showlegend", !name.isEmpty());
        trace.put("xaxis", "x" + axes);
        trace.put("yaxis", "y" + axes);
        return trace;
    }

    private void band(Layer.Band band, String axes) {
        ObjectNode low = trace("scatter", "", axes);
        low.put("mode", "lines").put("hoverinfo", "skip").putObject("line").put("width", 0);
        low.set("x", numbers(band.x()));
        low.set("y", numbers(band.low()));
        ObjectNode high = trace("scatter", band.name(), axes);
        high.put("mode", "lines").put("fill", "tonexty").putObject("line").put("width", 0);
        int rgb = Palette.rgb(band.style());
        high.put("fillcolor", "rgba(" + (rgb >> 16) + "," + (rgb >> 8 & 0xFF) + "," + (rgb & 0xFF) + ",0.25)");
        high.set("x", numbers(band.x()));
        high.set("y", numbers(band.high()));
    }

    private void heatMap(Layer.HeatMap map, String axes) {
        ObjectNode trace = trace("heatmap", "", axes);
        trace.set("x", numbers(map.x()));
        trace.set("y", numbers(map.y()));
        ArrayNode z = trace.putArray("z");
        for (double[] row : map.z()) {
            z.add(numbers(row, 4));
        }
        if (map.signed()) {
            trace.put("zmin", -map.limit()).put("zmax", map.limit());
            ArrayNode colors = trace.putArray("colorscale");
            for (int i = 0; i <= SCALE_STEPS; i++) {
                double t = i / (double) SCALE_STEPS;
                colors.addArray().add(t).add(Palette.hex(map.rgb(t)));
            }
        } else {
            trace.put("colorscale", "Viridis");
        }
        trace.putObject("colorbar")
                .putObject("title")
                .put("text", map.unit().isEmpty() ? map.label() : map.label() + " (" + map.unit() + ")")
                .put("side", "right");
    }

    private ObjectNode shape(double from, double to, String axes) {
        return shapes.addObject()
                .put("xref", "x" + axes)
                .put("yref", "y" + axes + " domain")
                .put("x0", from)
                .put("x1", to)
                .put("y0", 0)
                .put("y1", 1);
    }

    private void label(double x, String text, String axes) {
        if (!text.isEmpty()) {
            annotations
                    .addObject()
                    .put("xref", "x" + axes)
                    .put("yref", "y" + axes + " domain")
                    .put("x", x)
                    .put("y", 0.98)
                    .put("yanchor", "top")
                    .put("text", text)
                    .put("showarrow", false);
        }
    }

    private static void line(ObjectNode line, Style style) {
        line.put("color", color(style));
        line.put("width", style.width() * 1.3);
        line.put(
                "dash",
                switch (style.dash()) {
                    case SOLID -> "solid";
                    case DASHED -> "dash";
                    case DOTTED -> "dot";
                });
    }

    static String color(Style style) {
        return Palette.hex(Palette.rgb(style));
    }

    static ArrayNode numbers(double[] values) {
        return numbers(values, DIGITS + 2);
    }

    private static ArrayNode numbers(double[] values, int digits) {
        ArrayNode out = NODES.arrayNode(values.length);
        for (double v : values) {
            if (Double.isFinite(v)) {
                out.add(round(v, digits));
            } else {
                out.addNull();
            }
        }
        return out;
    }

    private static double round(double v) {
        return round(v, DIGITS);
    }

    private static double round(double v, int digits) {
        if (v == 0) {
            return 0;
        }
        double scale = Math.pow(10, digits - 1 - Math.floor(Math.log10(Math.abs(v))));
        double rounded = Math.rint(v * scale) / scale;
        return Double.isFinite(rounded) ? rounded : v;
    }
}
