package org.apical.plot;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.util.Base64;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Puts raster images into the SVG itself, so that a figure is one file. */
final class EmbeddedPng extends DefaultImageHandler {
    /** Images of fewer pixels than a fraction of this are enlarged to about it. */
    private static final int SHARP = 256;

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
        BufferedImage copy =
                new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        embed(enlarged(copy), element);
    }

    /** Few pixels are enlarged here, each to a block: viewers would blur them into each other. */
    private static BufferedImage enlarged(BufferedImage image) {
        int factor = SHARP / Math.max(image.getWidth(), image.getHeight());
        if (factor < 4) {
            return image;
        }
        BufferedImage out =
                new BufferedImage(factor * image.getWidth(), factor * image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                out.setRGB(x, y, image.getRGB(x / factor, y / factor));
            }
        }
        return out;
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
        embed(image, element);
    }

    private static void embed(RenderedImage image, Element element) {
        element.setAttributeNS(
                XLINK,
                "xlink:href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(image)));
    }
}
