package drillsift.aggregate;

import java.util.Optional;

/**
 * One printed figure: the single object that title, chart, table, alternative text and CSV read.
 *
 * @param rate people counted likely over people delivered; empty unless note is NONE
 * @param interval Wilson 95 %; empty when there is no rate or nobody was delivered to
 * @param strict people with a certain act; lenient and raw likewise; all empty unless note is NONE
 * @param of people delivered to; known even where the count is hidden
 */
public record Figure(
        Measure measure,
        Optional<Rate> rate,
        int of,
        Optional<Interval> interval,
        Optional<Integer> strict,
        Optional<Integer> lenient,
        Optional<Integer> raw,
        Note note) {}
