package org.apical.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** The room in which a chart of a plane is drawn with lengths as long along both axes. */
final class PlaneRoom {
    /** A longer or taller plane would be a line. */
    private static final double MOST_RATIO = 5;

    private PlaneRoom() {}

    /** The largest within this width and height; these themselves where the plane is very long or tall. */
    static Dimension of(JFreeChart chart, int width, int height) {
        double ratio = chart.getXYPlot().getDomainAxis().getRange().getLength()
                / chart.getXYPlot().getRangeAxis().getRange().getLength();
        if (!(ratio >= 1 / MOST_RATIO && ratio <= MOST_RATIO)) {
            return new Dimension(width, height);
        }
        Dimension room = new Dimension(width, height);
        // what stands around the plane depends a little on the room: a title breaks, numbers get fewer
        for (int i = 0; i < 2; i++) {
            Rectangle2D plane = drawn(chart, room);
            double besides = room.width - plane.getWidth();
            double above = room.height - plane.getHeight();
            double wide = Math.min(width - besides, (height - above) * ratio);
            room = new Dimension((int) Math.round(besides + wide), (int) Math.round(above + wide / ratio));
        }
        return room;
    }

    private static Rectangle2D drawn(JFreeChart chart, Dimension room) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(nowhere, new Rectangle2D.Double(0, 0, room.width, room.height), info);
        nowhere.dispose();
        return info.getPlotInfo().getDataArea();
    }
}
