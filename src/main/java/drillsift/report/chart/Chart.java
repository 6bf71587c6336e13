package drillsift.report.chart;

/** A picture of finished figures; its words and numbers were made by the model. */
public interface Chart {

    /**
     * @param width of the place in points; likewise height
     */
    void draw(Pen pen, double width, double height);

    /** Its sentence and key values, for those who cannot see it. */
    String alternative();
}
