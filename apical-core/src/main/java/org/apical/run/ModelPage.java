package org.apical.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apical.model.Description;
import org.apical.model.Key;
import org.apical.model.ModelInfo;
import org.apical.model.ValueType;

/** The part of a model's documentation page that follows from its description, as Markdown. */
public final class ModelPage {
    private final StringBuilder out = new StringBuilder();

    private ModelPage() {}

    /** Summary, example, parameters and results with units, ranges, defaults and sources. */
    public static String markdown(Description description) {
        ModelPage page = new ModelPage();
        ModelInfo info = description.info();
        page.out
                .append("# ")
                .append(info.id())
                .append("\n\n")
                .append(info.summary())
                .append(".\n\n");
        if (!info.cites().isEmpty()) {
            page.out
                    .append("Sources (keys of `citations.bib`): ")
                    .append(String.join(", ", info.cites()))
                    .append(".\n\n");
        }
        page.example(info);
        page.params("Parameters", description.params(), "");
        page.results("Results", description.results(), "");
        return page.out.toString();
    }

    private void example(ModelInfo info) {
        ObjectNode example = Json.object(info.example());
        out.append("```\n./apical run ").append(info.id()).append("\n```\n\n");
        if (example.isEmpty()) {
            out.append("Every key has a default; the defaults are the example.\n\n");
            return;
        }
        String text = example.toPrettyString();
        out.append("runs the example parameters");
        if (text.length() < 2000) {
            out.append(":\n\n```json\n").append(text).append("\n```\n\n");
        } else {
            out.append(" (`./apical models ").append(info.id()).append(" --json` prints them).\n\n");
        }
    }

    private void params(String title, ValueType.ObjectOf type, String prefix) {
        if (type.keys().isEmpty()) {
            return;
        }
        heading(title);
        out.append("| key | takes | unit | default | meaning | source |\n| --- | --- | --- | --- | --- | --- |\n");
        for (Key key : type.keys()) {
            row(code(prefix + key.name()), takes(key), key.unit().symbol(), defaultOf(key), key.doc(), key.from());
        }
        out.append('\n');
        for (Key key : type.keys()) {
            nested(key.type(), prefix + key.name(), true);
        }
    }

    private void results(String title, ValueType.ObjectOf type, String prefix) {
        heading(title);
        out.append("| key | is | unit | meaning | source |\n| --- | --- | --- | --- | --- |\n");
        for (Key key : type.keys()) {
            row(
                    code(prefix + key.name()),
                    key.type().words() + (key.nullable() ? ", or null" : "") + (key.required() ? "" : ", or left out"),
                    key.unit().symbol(),
                    key.doc(),
                    key.from());
        }
        out.append('\n');
        for (Key key : type.keys()) {
            nested(key.type(), prefix + key.name(), false);
        }
    }

    private void nested(ValueType type, String path, boolean params) {
        if (type instanceof ValueType.ObjectOf object) {
            if (params) {
                params("Keys of `" + path + "`", object, path + ".");
            } else {
                results("Keys of `" + path + "`", object, path + ".");
            }
        } else if (type instanceof ValueType.ListOf list) {
            nested(list.item(), path + "[]", params);
        } else if (type instanceof ValueType.MapOf map) {
            nested(map.item(), path + ".NAME", params);
        }
    }

    private void heading(String title) {
        out.append(title.startsWith("Keys") ? "### " : "## ").append(title).append("\n\n");
    }

    private void row(String... cells) {
        out.append('|');
        for (String cell : List.of(cells)) {
            out.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        out.append('\n');
    }

    private static String takes(Key key) {
        String range = key.range().words();
        String words = key.type().words() + (range.equals("any") ? "" : " " + range);
        return key.single() ? words + ", or one alone" : words;
    }

    private static String defaultOf(Key key) {
        if (key.required()) {
            return "required";
        }
        return key.defaultJson() == null ? key.absent() : code(key.defaultJson());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
