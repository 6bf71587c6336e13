package drillsift.message;

import drillsift.event.SourceRef;
import java.util.List;
import java.util.Optional;

/**
 * Something the user must know: where, what was found, what to do.
 *
 * @param where the file and line it is about; empty when it is about none
 * @param arguments what the text's places {0}, {1}, ... stand for; never personal data
 */
public record Problem(Code code, Optional<SourceRef> where, List<Object> arguments) {

    public static Problem of(Code code, Object... arguments) {
        return new Problem(code, Optional.empty(), List.of(arguments));
    }

    public static Problem at(SourceRef where, Code code, Object... arguments) {
        return new Problem(code, Optional.of(where), List.of(arguments));
    }
}
