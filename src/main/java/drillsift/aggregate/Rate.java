package drillsift.aggregate;

import java.util.OptionalDouble;

/**
 * A share of recipients, kept as its two counts so that it can be added up and checked by hand.
 *
 * @param count recipients who did it, at most {@code of}
 * @param of recipients who could have done it (delivered mail); 0 means there is no rate
 */
public record Rate(int count, int of) {

    public Rate {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** Percent, 0 to 100; empty when no mail was delivered, and printed as "-". */
    public OptionalDouble percent() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * count / of);
    }

    public Rate plus(Rate other) {
        return new Rate(count + other.count, of + other.of);
    }
}
