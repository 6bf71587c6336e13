package drillsift.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/** Hands a chart to the PDF as vectors and real text. */
public final class ChartRenderable implements Renderable, Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    private final transient Chart chart;
    private final String id;

    public ChartRenderable(Chart chart) {
        this.chart = chart;
        byte[] name = chart.toString().getBytes(StandardCharsets.UTF_8);
        this.id = UUID.nameUUIDFromBytes(name).toString();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        Graphics2D own = (Graphics2D) graphics.create();
        own.translate(place.getX(), place.getY());
        chart.draw(new Pen(own), place.getWidth(), place.getHeight());
        own.dispose();
    }
}
