package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.run.Json;
import org.apical.run.JsonSchema;
import org.apical.run.Version;

/** {@code /openapi.json}: OpenAPI 3.1, its schemas of parameters and results those of the registry. */
final class OpenApi {
    private static final String JSON = "application/json";

    private final Registry registry;

    OpenApi(Registry registry) {
        this.registry = registry;
    }

    void install(RoutesConfig routes) {
        routes.get("/openapi.json", ctx -> JsonReply.send(ctx, document()));
    }

    ObjectNode document() {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("openapi", "3.1.0");
        out.putObject("info")
                .put("title", "Apical workbench")
                .put("version", Version.number())
                .put(
                        "description",
                        "Models of lattice heterogeneity in superconductors: runs answered at once or as jobs, files, the"
                                + " ledger of the perspective. Errors are problem details (RFC 9457).");
        ObjectNode schemas = schemas(out.putObject("components").putObject("schemas"));
        ObjectNode paths = out.putObject("paths");
        for (Model<?, ?> model : registry.all()) {
            model(paths, schemas, Description.of(model));
        }
        models(paths);
        jobs(paths);
        sessions(paths);
        spectra(paths);
        ledger(paths);
        return out;
    }

    private static ObjectNode schemas(ObjectNode schemas) {
        ObjectNode problem = schemas.putObject("Problem").put("type", "object");
        ObjectNode of = problem.putObject("properties");
        for (String key : new String[] {"type", "title", "code", "detail", "key", "instead"}) {
            of.putObject(key).put("type", "string");
        }
        of.putObject("status").put("type", "integer");
        problem.putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("code")
                .add("detail");
        ObjectNode figure = schemas.putObject("Figure").put("type", "object").putObject("properties");
        for (String key : new String[] {"id", "name", "title", "caption"}) {
            figure.putObject(key).put("type", "string");
        }
        figure.putObject("plotly").put("type", "object");
        ObjectNode job = schemas.putObject("Job").put("type", "object");
        ObjectNode keys = job.putObject("properties");
        for (String key : new String[] {"id", "model", "message"}) {
            keys.putObject(key).put("type", "string");
        }
        keys.putObject("params").put("type", "object");
        keys.putObject("command").put("type", "string");
        keys.putObject("error").put("type", "string");
        ArrayNode states = keys.putObject("state").put("type", "string").putArray("enum");
        for (Job.State state : Job.State.values()) {
            states.add(state.text());
        }
        keys.putObject("progress").put("type", "number").put("minimum", 0).put("maximum", 1);
        keys.putObject("seconds").put("type", "number");
        keys.putObject("problem").put("$ref", "#/components/schemas/Problem");
        job.putArray("required").add("id").add("model").add("state");
        return schemas;
    }

    private static void model(ObjectNode paths, ObjectNode schemas, Description description) {
        String id = description.info().id();
        schemas.set(id + ".params", bare(JsonSchema.params(description)));
        schemas.set(id + ".result", bare(JsonSchema.results(description)));
        String area = description.info().area();
        ObjectNode run = operation(
                paths.putObject("/api/models/" + id + "/run"),
                "post",
                "run." + id,
                area,
                description.info().summary());
        run.putArray("parameters").add(query("session", "Session whose files the parameters name."));
        body(run, ref(id + ".params"));
        ObjectNode answer = Json.mapper().createObjectNode().put("type", "object");
        ObjectNode of = answer.putObject("properties");
        of.set("params", ref(id + ".params"));
        of.set("result", ref(id + ".result"));
        of.putObject("figures").put("type", "array").set("items", ref("Figure"));
        of.putObject("tables").put("type", "array").putObject("items").put("type", "string");
        of.putObject("command").put("type", "string");
        of.putObject("seconds").put("type", "number");
        answers(run, "200", "Parameters, result and figures.", answer);
        ObjectNode start = operation(
                paths.putObject("/api/models/" + id + "/runs"),
                "post",
                "start." + id,
                area,
                "The same as a job, which leaves a run folder.");
        start.putArray("parameters").add(query("session", "Session whose files the parameters name."));
        body(start, ref(id + ".params"));
        answers(start, "202", "The job.", ref("Job"));
    }

    private static void models(ObjectNode paths) {
        answers(
                operation(paths.putObject("/api/models"), "get", "models", "models", "All models."),
                "200",
                "Id, area and summary of each.",
                anything());
        ObjectNode one = operation(
                paths.putObject("/api/models/{id}"),
                "get",
                "model",
                "models",
                "Schemas, example and citations of a model.");
        one.putArray("parameters").add(inPath("id", "A model."));
        answers(one, "200", "As './apical models ID --json' prints it.", anything());
        print(paths, "/api/models/{id}/figures/{figure}.svg", "figureSvg", "figure", "image/svg+xml");
        print(paths, "/api/models/{id}/figures/{figure}.png", "figurePng", "figure", "image/png");
        print(paths, "/api/models/{id}/tables/{table}.csv", "tableCsv", "table", "text/csv");
    }

    /** One file of a run that is waited for. */
    private static void print(ObjectNode paths, String path, String id, String what, String type) {
        ObjectNode file = operation(paths.putObject(path), "post", id, "models", "A " + what + " of a run, as a file.");
        file.putArray("parameters")
                .add(inPath("id", "A model."))
                .add(inPath(what, "Name of the " + what + "; of a figure also its number from 0."))
                .add(query("session", "Session whose files the parameters name."));
        body(file, anything());
        file(file, type);
    }

    private static void file(ObjectNode operation, String type) {
        failures(operation)
                .putObject("200")
                .put("description", "The file.")
                .putObject("content")
                .putObject(type);
    }

    private static void jobs(ObjectNode paths) {
        answers(
                operation(paths.putObject("/api/jobs"), "get", "jobs", "jobs", "All jobs, the newest first."),
                "200",
                "The jobs.",
                anything());
        ObjectNode place = paths.putObject("/api/jobs/{job}");
        answers(ofJob(place, "get", "job", "Where a job stands."), "200", "The job.", ref("Job"));
        answers(ofJob(place, "delete", "cancel", "Cancels a job."), "202", "The job.", ref("Job"));
        ObjectNode events = ofJob(
                paths.putObject("/api/jobs/{job}/events"),
                "get",
                "events",
                "Server-sent events 'state' and 'progress', until it ends.");
        failures(events)
                .putObject("200")
                .put("description", "The job whenever it has changed.")
                .putObject("content")
                .putObject("text/event-stream");
        answers(
                ofJob(paths.putObject("/api/jobs/{job}/answer"), "get", "answer", "What a run answers."),
                "200",
                "Parameters, result and figures; of the ledger, rows and figures.",
                anything());
        answers(
                ofJob(paths.putObject("/api/jobs/{job}/files"), "get", "files", "What the run folder holds."),
                "200",
                "Name and size of each file.",
                anything());
        answers(
                ofJob(paths.putObject("/api/jobs/{job}/result"), "get", "result", "The result alone."),
                "200",
                "The result; of the ledger, a list of rows.",
                Json.mapper().createObjectNode());
        answers(
                ofJob(
                        paths.putObject("/api/jobs/{job}/figures"),
                        "get",
                        "figures",
                        "The figures as Plotly draws them."),
                "200",
                "Name, title, caption, data and layout of each.",
                anything());
        part(paths, "/api/jobs/{job}/figures/{figure}.svg", "jobFigureSvg", "figure", "image/svg+xml");
        part(paths, "/api/jobs/{job}/figures/{figure}.png", "jobFigurePng", "figure", "image/png");
        part(paths, "/api/jobs/{job}/tables/{table}.csv", "jobTableCsv", "table", "text/csv");
        part(paths, "/api/jobs/{job}/files/{path}", "file", "path", "*/*");
        file(
                ofJob(paths.putObject("/api/jobs/{job}/folder.zip"), "get", "folder", "The run folder."),
                "application/zip");
    }

    /** One file of a job's folder. */
    private static void part(ObjectNode paths, String path, String id, String name, String type) {
        ObjectNode file = ofJob(paths.putObject(path), "get", id, "A file of the run folder.");
        ((ArrayNode) file.get("parameters")).add(inPath(name, "Which one."));
        file(file, type);
    }

    private static ObjectNode ofJob(ObjectNode place, String method, String id, String summary) {
        ObjectNode out = operation(place, method, id, "jobs", summary);
        out.putArray("parameters").add(inPath("job", "A job."));
        return out;
    }

    private static void sessions(ObjectNode paths) {
        answers(
                operation(
                        paths.putObject("/api/sessions"), "post", "openSession", "files", "Opens a session for files."),
                "201",
                "Its name.",
                anything());
        ObjectNode close = operation(
                paths.putObject("/api/sessions/{session}"), "delete", "closeSession", "files", "Removes a session.");
        close.putArray("parameters").add(inPath("session", "A session."));
        failures(close).putObject("204").put("description", "It is gone, with its files.");
        ObjectNode place = paths.putObject("/api/sessions/{session}/files");
        ObjectNode list = operation(place, "get", "sessionFiles", "files", "The files of a session.");
        list.putArray("parameters").add(inPath("session", "A session."));
        answers(list, "200", "Name and size of each.", anything());
        ObjectNode take = operation(place, "post", "upload", "files", "Sends a file.");
        ObjectNode name = query("name", "What it is called.");
        name.put("required", true);
        take.putArray("parameters").add(inPath("session", "A session.")).add(name);
        take.putObject("requestBody").put("required", true).putObject("content").putObject("application/octet-stream");
        answers(take, "201", "Name and size.", anything());
        ObjectNode one = operation(
                paths.putObject("/api/sessions/{session}/files/{name}"),
                "delete",
                "removeFile",
                "files",
                "Removes a file.");
        one.putArray("parameters").add(inPath("session", "A session.")).add(inPath("name", "A file."));
        failures(one).putObject("204").put("description", "It is gone.");
    }

    private static void spectra(ObjectNode paths) {
        ObjectNode read = operation(
                paths.putObject("/api/spectra/read"), "post", "readSpectra", "files", "The spectra that a file holds.");
        read.putArray("parameters").add(query("session", "Session whose files are named."));
        ObjectNode file = anything();
        file.putObject("properties").putObject("file").put("type", "string");
        body(read, file);
        answers(read, "200", "Kind, edge, and each spectrum with its likely columns.", anything());
        ObjectNode opened = operation(
                paths.putObject("/api/spectra/settings"),
                "post",
                "readSettings",
                "files",
                "Settings of a reduction that a file holds.");
        opened.putArray("parameters").add(query("session", "Session whose files are named."));
        body(opened, file.deepCopy());
        answers(opened, "200", "The settings, as xas reduce takes them.", anything());
        ObjectNode save = operation(
                paths.putObject("/api/spectra/save/{form}"),
                "post",
                "saveSpectra",
                "files",
                "Reduces listed spectra and answers them as a file.");
        save.putArray("parameters")
                .add(inPath("form", "prj, xdi, csv or settings."))
                .add(query("session", "Session whose files are named."));
        ObjectNode settings = anything();
        settings.putObject("properties").putObject("settings").put("type", "object");
        body(save, settings);
        ObjectNode content = failures(save)
                .putObject("200")
                .put("description", "The file, several as a zip.")
                .putObject("content");
        for (String type :
                new String[] {"application/octet-stream", "text/plain", "application/zip", "application/yaml"}) {
            content.putObject(type);
        }
    }

    private static void ledger(ObjectNode paths) {
        answers(
                operation(paths.putObject("/api/ledger"), "get", "ledger", "ledger", "All rows as last computed."),
                "200",
                "The rows.",
                anything());
        ObjectNode row = operation(
                paths.putObject("/api/ledger/{row}/runs"), "post", "computeRow", "ledger", "Computes a row again.");
        row.putArray("parameters").add(inPath("row", "A row such as C26, or 'all'."));
        ObjectNode quick = anything();
        quick.putObject("properties").putObject("quick").put("type", "boolean").put("default", true);
        body(row, quick);
        answers(row, "202", "The job.", ref("Job"));
        ObjectNode report = operation(paths.putObject("/report"), "get", "report", "ledger", "The report.");
        failures(report)
                .putObject("200")
                .put("description", "The page.")
                .putObject("content")
                .putObject("text/html");
    }

    private static ObjectNode operation(ObjectNode place, String method, String id, String tag, String summary) {
        ObjectNode out = place.putObject(method);
        out.put("operationId", id);
        out.putArray("tags").add(tag);
        out.put("summary", summary);
        return out;
    }

    private static ObjectNode inPath(String name, String doc) {
        ObjectNode out = parameter(name, "path", doc);
        out.put("required", true);
        return out;
    }

    private static ObjectNode query(String name, String doc) {
        return parameter(name, "query", doc);
    }

    private static ObjectNode parameter(String name, String in, String doc) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("name", name).put("in", in).put("description", doc);
        out.putObject("schema").put("type", "string");
        return out;
    }

    private static void body(ObjectNode operation, ObjectNode schema) {
        operation.putObject("requestBody").putObject("content").putObject(JSON).set("schema", schema);
    }

    private static void answers(ObjectNode operation, String status, String what, ObjectNode schema) {
        failures(operation)
                .putObject(status)
                .put("description", what)
                .putObject("content")
                .putObject(JSON)
                .set("schema", schema);
    }

    private static ObjectNode failures(ObjectNode operation) {
        ObjectNode out = operation.putObject("responses");
        out.putObject("default")
                .put("description", "What is wrong, with the key.")
                .putObject("content")
                .putObject(Problems.MEDIA_TYPE)
                .set("schema", ref("Problem"));
        return out;
    }

    private static ObjectNode ref(String name) {
        return Json.mapper().createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode anything() {
        return Json.mapper().createObjectNode().put("type", "object");
    }

    private static ObjectNode bare(ObjectNode schema) {
        schema.remove("$schema");
        return schema;
    }
}
