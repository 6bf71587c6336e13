package drillsift.read;

import drillsift.event.EventKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * One event that a row of a wide export can tell of. Of each list of headers the first one counts
 * that has a value in the row.
 *
 * @param time when it happened; the event is there where such a cell has a value
 * @param said a column that says only that it happened; where it says yes and no time stands in the
 *     row, the missing time is noted
 * @param address from where
 * @param agent of the browser, as it sent it
 * @param device what the tool made of the agent; all of them, joined
 * @param detail what is shown with it
 * @param column a column that decides whether it is this event; empty for none
 * @param values what that column must say, or must not where {@code isOther}
 */
public record WideEvent(
        EventKind kind,
        List<String> time,
        List<String> said,
        List<String> address,
        List<String> agent,
        List<String> device,
        List<String> detail,
        String column,
        List<String> values,
        boolean isOther) {

    Stream<String> headers() {
        return Stream.of(time, said, address, agent, device, detail, condition())
                .flatMap(List::stream);
    }

    private List<String> condition() {
        return column.isEmpty() ? List.of() : List.of(column);
    }
}
