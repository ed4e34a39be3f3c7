package org.apical.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads JSON and YAML from strangers: limits on size and depth, no repeated keys, errors that say where. */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 64 << 20;
    private static final Pattern DUPLICATE =
            Pattern.compile("[Dd]uplicate (?:Object property|field|key) ['\"]?([^'\"\\s]+)");

    private Json() {}

    /** A mapper with the limits; NaN and Infinity are read, so that the binder can refuse them by key. */
    public static ObjectMapper mapper() {
        return Holder.JSON;
    }

    /** Reads one JSON object. */
    public static ObjectNode object(String text) {
        return asObject(parse(Holder.JSON, text), "JSON");
    }

    /** Reads one YAML document that is a mapping; numbers follow JSON's rules. */
    public static ObjectNode yaml(String text) {
        refuseAliases(text);
        return asObject(parse(Holder.YAML, text), "YAML");
    }

    /** Reads any JSON value. */
    public static JsonNode value(String text) {
        return parse(Holder.JSON, text);
    }

    private static ObjectNode asObject(JsonNode node, String form) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw BadInput.data("BAD_JSON", form + ": expected an object with keys, found " + nodeWords(node) + ".");
    }

    /** Jackson reads an alias as the text of its name; a silent surprise is worse than a refusal. */
    private static void refuseAliases(String text) {
        try (JsonParser parser = Holder.YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    throw BadInput.data(
                            "BAD_JSON",
                            "YAML: the alias *" + parser.getText() + " (line "
                                    + parser.currentLocation().getLineNr()
                                    + ") is not supported; write the value out.");
                }
            }
        } catch (JsonProcessingException e) {
            throw refuse(e);
        } catch (IOException e) {
            throw BadInput.data("BAD_JSON", "Not readable: " + e.getMessage(), e);
        }
    }

    private static JsonNode parse(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw refuse(e);
        }
    }

    private static BadInput refuse(JsonProcessingException e) {
        String first =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getMessage()));
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        if (duplicate.find()) {
            return BadInput.at("DUPLICATE_KEY", duplicate.group(1), "is given twice" + where + "; keep one of them.");
        }
        if (first.toLowerCase(Locale.ROOT).contains("exceeds the maximum")) {
            return BadInput.data("TOO_LARGE", first + where + ".");
        }
        return BadInput.data("BAD_JSON", "Not readable: " + first + where + ".", e);
    }

    /** What a JSON value is, in words. */
    static String nodeWords(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING -> "nothing";
            default -> "something else";
        };
    }

    /** Lazily made, so that listing models does not load Jackson. */
    private static final class Holder {
        static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxStringLength(MAX_TEXT)
                                .maxNumberLength(400)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        // the shortest digits that give the same number, on every Java, and in a third of the time
                        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        static final ObjectMapper YAML = yamlMapper();

        private static ObjectMapper yamlMapper() {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(20);
            options.setNestingDepthLimit(MAX_DEPTH);
            options.setCodePointLimit(MAX_TEXT);
            return YAMLMapper.builder(YAMLFactory.builder()
                            .loaderOptions(options)
                            .streamReadConstraints(StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .build())
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
        }
    }
}
