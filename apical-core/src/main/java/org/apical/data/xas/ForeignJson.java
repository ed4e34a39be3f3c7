package org.apical.data.xas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apical.model.BadInput;

/** JSON inside the files of other programs: limits on depth and length; NaN and Infinity as Python writes them. */
final class ForeignJson {
    private static final int MAX_DEPTH = 100;

    private ForeignJson() {}

    /**
     * Reads an object.
     *
     * @throws BadInput with {@code code} where the text is not one
     */
    static JsonNode object(String where, String text, String code) {
        try {
            JsonNode node = JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(Gzip.MAX_BYTES)
                                    .build())
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build()
                    .readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
            throw BadInput.data(code, where + ": expected a JSON object.");
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw BadInput.data(code, where + ": the JSON is damaged" + at + ".", e);
        }
    }
}
