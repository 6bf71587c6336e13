package drillsift.event;

/**
 * What a record says beside who, what, when and from where. Equal contexts are kept once per block.
 * Every text is empty where the source says nothing. Values of forms stand nowhere.
 *
 * @param sourceKind the kind in the source's own words, such as {@code Clicked Link} or the method
 * @param method the request method in upper case; empty when the source is no web log
 * @param status the response status; 0 when the source is no web log
 * @param path the request path with the token, if it holds one, replaced by {@code *}
 * @param query the names of the query's parameters, the token's left out, values removed
 * @param referrer the referrer without the values of its query
 * @param forwardedFor the addresses of the forwarded-for field as found, joined by a comma
 * @param detail button, attachment, link, error text or names of form fields
 * @param device device text as the source gives it, not a user-agent string
 * @param note what somebody remarked on the record; no rule looks at it
 * @param connection what else the source tells of the client
 */
public record EventContext(
        String sourceKind,
        String method,
        int status,
        String path,
        String query,
        String referrer,
        String forwardedFor,
        String detail,
        String device,
        String note,
        Connection connection) {

    /** Without a remark, and with nothing else about the client. */
    public EventContext(
            String sourceKind,
            String method,
            int status,
            String path,
            String query,
            String referrer,
            String forwardedFor,
            String detail,
            String device) {
        this(
                sourceKind,
                method,
                status,
                path,
                query,
                referrer,
                forwardedFor,
                detail,
                device,
                "",
                Connection.NONE);
    }

    public static final EventContext NONE = new EventContext("", "", 0, "", "", "", "", "", "");

    /** A context that only names the kind in the source's words. */
    public static EventContext ofKind(String sourceKind) {
        return new EventContext(sourceKind, "", 0, "", "", "", "", "", "");
    }

    /** Whether a web server recorded it. */
    public boolean isRequest() {
        return !method.isEmpty();
    }
}
