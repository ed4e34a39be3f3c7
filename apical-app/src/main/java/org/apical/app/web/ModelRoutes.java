package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.Registry;
import org.apical.plot.Figure;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.JsonSchema;
import org.apical.run.ParamsBinder;
import org.apical.run.Runs;
import org.apical.run.Tables;

/**
 * {@code /api/models}: list and description, runs that are answered at once, runs as jobs, figures for print. All of it is derived
 * from the registry.
 */
final class ModelRoutes {
    private static final double PRINT_SCALE = 3;

    private final Registry registry;
    private final Runs runs;
    private final Gate gate;
    private final Jobs jobs;
    private final Sessions sessions;
    private final Limits limits;
    private final Speeds speeds;
    private final Bibliography literature = new Bibliography();

    ModelRoutes(Registry registry, Gate gate, Jobs jobs, Sessions sessions, Limits limits) {
        this.registry = registry;
        this.runs = new Runs(registry);
        this.gate = gate;
        this.jobs = jobs;
        this.sessions = sessions;
        this.limits = limits;
        speeds = new Speeds(registry, gate, new DataRoot(sessions.folder(null)));
    }

    void install(RoutesConfig routes) {
        routes.get("/api/models", ctx -> JsonReply.send(ctx, list()));
        routes.get("/api/models/{id}", ctx -> JsonReply.send(ctx, description(ctx.pathParam("id"))));
        routes.post("/api/models/{id}/run", this::run);
        routes.post("/api/models/{id}/runs", this::start);
        routes.post("/api/models/{id}/figures/{figure}.svg", ctx -> figure(ctx, "svg"));
        routes.post("/api/models/{id}/figures/{figure}.png", ctx -> figure(ctx, "png"));
        routes.post("/api/models/{id}/tables/{table}.csv", this::table);
    }

    private ObjectNode list() {
        speeds.measureAll();
        ObjectNode out = Json.mapper().createObjectNode();
        ArrayNode models = out.putArray("models");
        for (Model<?, ?> model : registry.all()) {
            ModelInfo info = model.info();
            models.addObject()
                    .put("id", info.id())
                    .put("area", info.area())
                    .put("summary", info.summary())
                    .put(
                            "parameterCount",
                            Description.params(model.paramsType()).keys().size())
                    .put("cheap", speeds.knownCheap(info.id()));
        }
        return out;
    }

    private ObjectNode description(String id) {
        Description description = Description.of(registry.get(id));
        ObjectNode out = JsonSchema.model(description);
        out.put("area", description.info().area());
        out.put("cheap", speeds.cheap(id));
        ArrayNode citations = out.putArray("citations");
        for (String key : description.info().cites()) {
            citations.addObject().put("key", key).put("text", literature.text(key));
        }
        out.set("schema", out.get("params"));
        out.set("parameters", KeyTree.of(description.params()));
        out.set("results", KeyTree.of(description.results()));
        out.set(
                "example",
                ParamsBinder.complete(
                        description.params(), Json.object(description.info().example())));
        return out;
    }

    private Runs.Outcome execute(Context ctx) {
        String id = registry.get(ctx.pathParam("id")).info().id();
        ObjectNode params = Bodies.object(ctx, limits);
        DataRoot files = new DataRoot(sessions.folder(ctx.queryParam("session")));
        return gate.pass(context -> runs.execute(id, params, context.withData(files), true));
    }

    private void run(Context ctx) {
        Runs.Outcome outcome = execute(ctx);
        JsonReply.send(ctx, Answer.of(outcome, EquivalentCommand.of(registry, outcome.modelId(), outcome.params())));
    }

    private void start(Context ctx) {
        String id = registry.get(ctx.pathParam("id")).info().id();
        ObjectNode params = Bodies.object(ctx, limits);
        // what is wrong with them is said now and not when the job begins
        runs.check(id, params);
        Job job = jobs.submit(ModelWork.of(registry, id, params, sessions.folder(ctx.queryParam("session"))));
        ctx.status(202);
        ctx.header("Location", "/api/jobs/" + job.id());
        JsonReply.send(ctx, job.json());
    }

    private void figure(Context ctx, String form) {
        List<Figure> figures = execute(ctx).figures();
        List<String> names = figures.stream().map(Figure::id).toList();
        Figure figure = figures.get(names.indexOf(Answer.named(names, ctx.pathParam("figure"))));
        if (form.equals("svg")) {
            ctx.result(StaticFigures.svg(figure).getBytes(StandardCharsets.UTF_8));
            ctx.contentType("image/svg+xml");
        } else {
            ctx.result(StaticFigures.png(figure, PRINT_SCALE));
            ctx.contentType("image/png");
        }
    }

    private void table(Context ctx) {
        Map<String, String> tables = Tables.of(execute(ctx).result());
        String table = tables.get(ctx.pathParam("table"));
        if (table == null) {
            throw Refused.notFound(
                    "There is no table of that name; there is: " + String.join(", ", tables.keySet()) + ".");
        }
        ctx.result(table.getBytes(StandardCharsets.UTF_8));
        ctx.contentType("text/csv; charset=utf-8");
    }
}
