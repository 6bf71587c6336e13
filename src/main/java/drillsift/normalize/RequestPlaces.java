package drillsift.normalize;

/**
 * Where the parts of a request target stand that have a meaning of their own, as offsets into the
 * bytes of its line. Filled anew for each target; for one thread.
 */
final class RequestPlaces {

    int tokenStart;
    int tokenEnd;
    int buttonStart;
    int buttonEnd;

    void clear() {
        tokenStart = 0;
        tokenEnd = 0;
        buttonStart = 0;
        buttonEnd = 0;
    }

    boolean hasToken() {
        return tokenEnd > tokenStart;
    }

    boolean hasButton() {
        return buttonEnd > buttonStart;
    }

    /**
     * @param name of the part; one without a meaning is passed over
     */
    void put(String name, int start, int end) {
        if (name.equals("token")) {
            tokenStart = start;
            tokenEnd = end;
        } else if (name.equals("button")) {
            buttonStart = start;
            buttonEnd = end;
        }
    }

    /** Takes what the other has; its own token stays where the other has none. */
    void take(RequestPlaces other) {
        if (other.hasToken()) {
            tokenStart = other.tokenStart;
            tokenEnd = other.tokenEnd;
        }
        buttonStart = other.buttonStart;
        buttonEnd = other.buttonEnd;
    }
}
