package drillsift.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address behind trusted proxies: the first from the right of the forwarded-for field that is
 * not trusted itself. Without a trusted peer the field is not believed, since anybody can send it.
 */
final class EffectiveAddress {

    private final AddressRanges<Boolean> trusted;
    private final boolean isNeeded;
    private final Map<String, Boolean> isTrusted = new HashMap<>();

    EffectiveAddress(List<String> trustedProxies) {
        trusted = KnownNetworks.marked(trustedProxies);
        isNeeded = !trustedProxies.isEmpty();
    }

    /** Whether forwarded-for fields matter at all. */
    boolean isNeeded() {
        return isNeeded;
    }

    String of(String peer, String forwardedFor) {
        if (forwardedFor.isEmpty() || !isTrusted(peer)) {
            return peer;
        }
        String last = peer;
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<String> hop = literal(hops[i].trim());
            if (hop.isEmpty()) {
                return last;
            }
            last = hop.get();
            if (!isTrusted(last)) {
                return last;
            }
        }
        return last;
    }

    private boolean isTrusted(String address) {
        return isTrusted.computeIfAbsent(
                address, text -> IpAddress.parse(text).flatMap(ip -> trusted.find(ip)).isPresent());
    }

    /** Without brackets and port; empty for words such as {@code unknown}. */
    private static Optional<String> literal(String hop) {
        String text = hop;
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            text = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf('.') > 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            int colon = text.indexOf(':');
            text = colon < 0 ? text : text.substring(0, colon);
        }
        return IpAddress.parse(text).isPresent() ? Optional.of(text) : Optional.empty();
    }
}
