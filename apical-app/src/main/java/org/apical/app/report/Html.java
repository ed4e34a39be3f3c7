package org.apical.app.report;

/** Text for HTML. */
final class Html {
    private Html() {}

    /** Escapes what HTML reads as markup; everything that comes from files goes through here. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** JSON inside a script element: no character that could end it. */
    static String script(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** A name for an anchor. */
    static String anchor(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
