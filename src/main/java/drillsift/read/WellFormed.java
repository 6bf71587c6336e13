package drillsift.read;

import drillsift.message.VisibleControls;

/** Texts that a file can hold. */
public final class WellFormed {

    private WellFormed() {}

    /** Half surrogates, which no file can hold, as the escapes they were. */
    public static String of(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
                if (shown != null) {
                    shown.append(c).append(text.charAt(i));
                }
            } else if (Character.isSurrogate(c)) {
                shown = shown == null ? new StringBuilder(text.substring(0, i)) : shown;
                VisibleControls.escape(c, shown);
            } else if (shown != null) {
                shown.append(c);
            }
        }
        return shown == null ? text : shown.toString();
    }
}
