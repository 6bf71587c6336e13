package drillsift.generate;

/** The requests that a made-up web server sees; a star stands for the token. */
enum Request {
    IMAGE("GET", "/track?rid=*", 200, false),
    CLICK("GET", "/?rid=*", 200, false),
    OTHER_LINK("GET", "/help?rid=*", 200, false),
    SUBMIT("POST", "/?rid=*", 302, true),
    HEAD("HEAD", "/?rid=*", 200, false),
    STYLE("GET", "/static/style.css", 200, true),
    LOGO("GET", "/static/logo.png", 200, true),
    DAMAGED("GET", "/?rid=*%27/", 404, false),
    ROBOTS("GET", "/robots.txt", 404, false),
    SECRETS("GET", "/.env", 404, false),
    ICON("GET", "/favicon.ico", 404, true),
    REPORT("", "", 0, false),
    EXECUTE("GET", "/x/*", 200, false),
    PAGE("GET", "/page/*", 200, true),
    BUTTON("GET", "/btn/understood/*", 200, true);

    final String method;
    final String target;
    final int status;
    final boolean referred;

    Request(String method, String target, int status, boolean referred) {
        this.method = method;
        this.target = target;
        this.status = status;
        this.referred = referred;
    }

    private static final Request[] ALL = values();

    static Request of(int ordinal) {
        return ALL[ordinal];
    }
}
